namespace EntityKit;

/// <summary>The built-in bodies of the United Nations and its agencies, in the same form as a caller's own patterns.</summary>
/// <remarks>The order matters where two bodies' templates match the same text: the earlier wins.</remarks>
internal static partial class ResolutionBodies
{
    internal const string SecurityCouncil = "UN Security Council";
    internal const string GeneralAssembly = "UN General Assembly";
    internal const string HumanRightsCouncil = "UN Human Rights Council";
    internal const string EconomicAndSocialCouncil = "UN Economic and Social Council";
    internal const string CommissionOnHumanRights = "UN Commission on Human Rights";
    internal const string ParliamentaryAssembly = "Parliamentary Assembly of the Council of Europe";
    internal const string CommitteeOfMinisters = "Committee of Ministers of the Council of Europe";
    internal const string EuropeanParliament = "European Parliament";

    // "UN" in all its spellings, as a prefix.
    private const string Un = "[U.N. |United Nations |United Nations' |U.N.'s ]";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<ResolutionPattern> All { get; } = [.. UnitedNations(), .. Agencies(), .. Congress(), .. Regional()];

    private static ResolutionPattern[] UnitedNations() =>
    [
        new(SecurityCouncil)
        {
            Names = [Un + "<Security|Sec.> Council [(<U.N.S.C.|U.N.|S.C.>)]", "UNSC", "U.N.S.C.", Un + "{=S}.{=C}."],
            ShortNames = ["Council"],
            Numbers = ["{number}/{year}", "{number}"],
            Symbols =
            [
                "S/Res[/| |-]_{number}", "[UN]{=SC}/Res[/| |-]_{number}/{year}", "[UN]{=SC}/Res[/| |-]_{number}",
                "UNSCR[{=s}|es|es.][ No.| Nos.| #|-|/]_{number}/{year}", "UNSCR[{=s}|es|es.][ No.| Nos.| #|-|/]_{number}",
                "[U.N. ]{=SCR}[{=s}][ No.| Nos.| #|-]_{number}/{year}", "[U.N. ]{=SCR}[{=s}][ No.| Nos.| #|-]_{number}",
                "UNSC {number}/{year}", "UNSC {number}", "{=U.N.S.C.R.} {number}",
            ],
            SymbolFormats = ["S/RES/{number} ({year})"],
            LinkFormats = ["https://undocs.org/S/RES/{number}({year})"],
            YearOfNumber = ResolutionNumbers.SecurityCouncilYear,
        },
        new(SecurityCouncil)
        {
            Kind = ResolutionKind.PresidentialStatement,
            Nouns = ["presidential statement", "statement of its president", "statement by its president", "president's statement", "statement by the president"],
            Names = [Un + "Security Council", "U.N.S.C."],
            MarkedNumbers = ["{year}/{number}"],
            Symbols = ["[S/]PRST[/| ]{year}/{number}"],
            SymbolFormats = ["S/PRST/{year}/{number}"],
            LinkFormats = ["https://undocs.org/S/PRST/{year}/{number}"],
        },
        new(HumanRightsCouncil)
        {
            Names = [Un + "Human Rights Council [(<U.N.H.R.C.|H.R.C.>)]", "UNHRC", "[U.N.]{=HRC}", "{=H}.{=R}.{=C}."],
            ShortNames = ["Council"],
            Numbers = ["{session:special}/{number:lettered}", "{session}/{number:lettered}"],
            Symbols = ["A/HRC/Res/{session:special}/{number:lettered}", "A/HRC/Res/{session}/{number:lettered}", "[UN]{=HRC}/Res/{session:special}/{number:lettered}", "[UN]{=HRC}/Res/{session}/{number:lettered}", "[U.N.]{=HRC} {session}/{number}"],
            SymbolFormats = ["A/HRC/RES/{session}/{number}"],
            LinkFormats = ["https://undocs.org/A/HRC/RES/{session}/{number:digits}"],
            MostPerSession = 60,
        },
        new(GeneralAssembly)
        {
            Names = [Un + "<General|Gen.> Assembly [(<U.N.G.A.|G.A.>)]", "UNGA", "U.N.G.A.", Un + "{=G}.{=A}.", "General Assembly of the <United Nations|U.N.>"],
            ShortNames = [Un + "Assembly"],
            Numbers =
            [
                "{session:special}/{number:lettered}", "{number:lettered} ({session:old})[_{letters}]",
                "{session}/{number:lettered}", "{number:lettered}",
            ],
            Symbols =
            [
                "A/Res/{session:special}/{number:lettered}", "A/Res/{session}/{number:lettered}", "A/Res/{number:lettered} ({session:old})[_{letters}]",
                "[UN]{=GA}/Res/{session:special}/{number:lettered}", "[UN]{=GA}/Res/{session}/{number:lettered}", "[UN]{=GA}/Res/{number:lettered} ({session:old})[_{letters}]",
                "UNGAR[s][ No.]_{session:special}/{number:lettered}", "UNGAR[s][ No.]_{session}/{number:lettered}", "UNGAR[s][ No.]_{number:lettered} ({session:old})", "UNGAR[s][ No.]_{number:lettered}",
                "UNGA {session:special}/{number:lettered}", "UNGA {session}/{number:lettered}",
            ],
            SymbolFormats = ["A/RES/{session:digits}/{number}", "A/RES/{session:special}/{number}", "A/RES/{number} ({session:roman})"],
            LinkFormats =
            [
                "https://undocs.org/A/RES/{session:digits}/{number:digits}", "https://undocs.org/A/RES/{session:special}/{number:digits}",
                "https://undocs.org/A/RES/{number:digits}({session:roman})",
            ],
        },
        new(EconomicAndSocialCouncil)
        {
            Names = [Un + "Economic and Social Council [(ECOSOC)]", Un + "ECOSOC", "{=ESC}"],
            ShortNames = ["Council"],
            Numbers = ["{year}/{number:lettered}", "{number:lettered} ({session:roman})[_{letters}]"],
            Symbols = ["E/Res/{year}/{number:lettered}", "E/Res/{number:lettered} ({session:roman})", "ECOSOC {year}/{number}"],
            SymbolFormats = ["E/RES/{number} ({session:roman})", "E/RES/{year}/{number}"],
            LinkFormats = ["https://undocs.org/E/RES/{number:digits}({session:roman})", "https://undocs.org/E/RES/{year}/{number:digits}"],
        },
        new("UN Sub-Commission on the Promotion and Protection of Human Rights")
        {
            Names = ["[U.N. ]Sub-Commission[ on the Promotion and Protection of Human Rights| on Prevention of Discrimination and Protection of Minorities]"],
            Numbers = ["{year}/{number}"],
            Symbols = ["E/CN.4/Sub.2/Res/{year}/{number}"],
            SymbolFormats = ["E/CN.4/Sub.2/RES/{year}/{number}"],
            LinkFormats = ["https://undocs.org/E/CN.4/Sub.2/RES/{year}/{number}"],
        },
        new(CommissionOnHumanRights)
        {
            Names = [Un + "Commission on Human Rights [(<UNCHR|CHR>)]", "UNCHR", "{=CHR}", "Human Rights Commission"],
            ShortNames = ["Commission"],
            Numbers = ["{year}/{number:lettered}", "{number:lettered} ({session:roman})"],
            Symbols = ["E/CN.4/Res/{year}/{number:lettered}"],
            SymbolFormats = ["E/CN.4/RES/{number} ({session:roman})", "E/CN.4/RES/{year}/{number}"],
            LinkFormats = ["https://undocs.org/E/CN.4/RES/{number:digits}({session:roman})", "https://undocs.org/E/CN.4/RES/{year}/{number:digits}"],
            MostPerSession = 120,
        },
        new("UN Trusteeship Council")
        {
            Names = [Un + "Trusteeship Council"],
            Numbers = ["{number} ({session:roman})", "{number}"],
            Symbols = ["T/Res/{number} ({session:roman})"],
            SymbolFormats = ["T/RES/{number} ({session})"],
            LinkFormats = ["https://undocs.org/T/RES/{number}({session})"],
        },
        new("UN Environment Assembly")
        {
            Names = [Un + "Environment Assembly [(UNEA)]", "UNEA"],
            Numbers = ["{session}/{number}"],
            Symbols = ["UNEP/EA.{session}/Res.{number}"],
            SymbolFormats = ["UNEP/EA.{session}/Res.{number}"],
            LinkFormats = ["https://undocs.org/UNEP/EA.{session}/Res.{number}"],
            MostPerSession = 40,
        },
        Functional("UN Commission on Narcotic Drugs", Un + "Commission on Narcotic Drugs", "{=CND}"),
        Functional("UN Commission on Crime Prevention and Criminal Justice", Un + "Commission on Crime Prevention and Criminal Justice", "CCPCJ"),
        Functional("UN Commission on the Status of Women", Un + "Commission on the Status of Women", "{=CSW}"),
        Functional("UN Economic and Social Commission for Asia and the Pacific", Un + "Economic and Social Commission for Asia and the Pacific", Un + "ESCAP"),
    ];

    // The commissions that number by session without a symbol of their own for each resolution.
    private static ResolutionPattern Functional(string body, params string[] names) => new(body)
    {
        Names = names,
        ShortNames = ["Commission"],
        Numbers = ["{session}/{number:lettered}", "{number:lettered} ({session:roman})"],
        MostPerSession = 40,
    };
}
