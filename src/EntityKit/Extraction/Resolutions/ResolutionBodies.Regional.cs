namespace EntityKit;

/// <content>Agencies, the United States Congress and the regional organizations.</content>
internal static partial class ResolutionBodies
{
    private static ResolutionPattern[] Agencies() =>
    [
        new("World Health Assembly")
        {
            Names = ["World Health Assembly [(WHA)]", "{=WHA}", "[W.H.O.|World Health Organization] Health Assembly", "{=WHO}"],
            ShortNames = ["Assembly"],
            Numbers = ["{session}{=.}{number}"],
            Symbols = ["WHA_{session}{=.}{number}"],
            SymbolFormats = ["WHA{session}.{number}"],
            SessionYearOffset = 1947,
        },
        new("WHO Executive Board")
        {
            Names = ["[W.H.O.|W.H.O.'s|World Health Organization|World Health Organization's] Executive Board"],
            MarkedNumbers = ["EB{session}{=.R}{number}"],
            ContextSymbols = ["{=EB}{session}{=.R}{number}"],
            Signals = ["WHO", "WHO Executive Board", "World Health Organization", "World Health Assembly"],
            SymbolFormats = ["EB{session}.R{number}"],
        },
        new("IAEA General Conference")
        {
            Names = ["I.A.E.A. [General Conference]", "[International Atomic Energy Agency|I.A.E.A.|International Atomic Energy Agency's|I.A.E.A.'s] General Conference [of the <International Atomic Energy Agency|I.A.E.A.>]", "International Atomic Energy Agency"],
            Symbols = ["GC_({session:either})/Res/{number:lettered}"],
            SymbolFormats = ["GC({session})/RES/{number}"],
            SessionYearOffset = 1956,
        },
        new("IAEA Board of Governors")
        {
            Names = ["<I.A.E.A.|I.A.E.A.'s|International Atomic Energy Agency> Board of Governors", "IAEA Board"],
            MarkedNumbers = ["GOV/{year}/{number}"],
            SymbolFormats = ["GOV/{year}/{number}"],
        },
        new("UNESCO General Conference")
        {
            Names = ["UNESCO General Conference", "UNESCO"],
            Numbers = ["{session} {=C}/{number}"],
            Symbols = ["{session} {=C}/Res[olution][.|s] {number}"],
            SymbolFormats = ["{session} C/Resolution {number}"],
        },
        new("IMO Marine Environment Protection Committee")
        {
            Names = ["[I.M.O.|I.M.O.'s] Marine Environment Protection Committee [(MEPC)]", "[I.M.O.] MEPC"],
            Numbers = ["{number}({session})"],
            Symbols = ["MEPC{=.}{number} ({session})"],
            SymbolFormats = ["MEPC.{number}({session})"],
        },
        new("IMO Maritime Safety Committee")
        {
            Names = ["[I.M.O.|I.M.O.'s] Maritime Safety Committee [(MSC)]", "[I.M.O.] {=MSC}"],
            Numbers = ["{number}({session})"],
            Symbols = ["MSC{=.}{number} ({session})"],
            SymbolFormats = ["MSC.{number}({session})"],
        },
        new("IMO Assembly")
        {
            Names = ["I.M.O. [Assembly]", "I.M.O.'s Assembly", "International Maritime Organization [(IMO)] [Assembly]"],
            ShortNames = ["Assembly"],
            MarkedNumbers = ["A{=.}{number}({session})"],
            ContextSymbols = ["{=A.}{number}_({session})"],
            Signals = ["IMO Assembly", "International Maritime Organization", "IMO Marine Environment Protection Committee", "IMO Maritime Safety Committee"],
            SymbolFormats = ["A.{number}({session})"],
        },
        new("IMO Legal Committee")
        {
            Names = ["[I.M.O.|I.M.O.'s] Legal Committee"],
            MarkedNumbers = ["LEG{=.}{number}({session})"],
            SymbolFormats = ["LEG.{number}({session})"],
        },
        new("IMO Facilitation Committee")
        {
            Names = ["[I.M.O.|I.M.O.'s] Facilitation Committee"],
            MarkedNumbers = ["FAL{=.}{number}({session})"],
            SymbolFormats = ["FAL.{number}({session})"],
        },
        new("ICAO Assembly")
        {
            Names = ["I.C.A.O. [Assembly]", "I.C.A.O.'s Assembly", "International Civil Aviation Organization [(ICAO)] [Assembly]"],
            ShortNames = ["Assembly"],
            MarkedNumbers = ["{=A}{session}-{number}"],
            ContextSymbols = ["{=A}{session}-{number}"],
            Signals = ["ICAO", "International Civil Aviation Organization"],
            SymbolFormats = ["A{session}-{number}"],
            MostPerSession = 60,
        },
    ];

    private static ResolutionPattern[] Congress()
    {
        const string us = "[U.S. |United States |US |U.S.'s ]";
        const string house = us + "House [of Representatives ]";
        return
        [
            Chamber("US House of Representatives", ResolutionKind.JointResolution, "H.J.Res.", "house-joint-resolution", house + "<Joint|J.>", "H.[R.]J."),
            Chamber("US House of Representatives", ResolutionKind.ConcurrentResolution, "H.Con.Res.", "house-concurrent-resolution", house + "<Concurrent|Con.>", "H.[R.]Con."),
            Chamber("US House of Representatives", ResolutionKind.Resolution, "H.Res.", "house-resolution", us + "House [of Representatives]", "{=H}.", "{=H}.{=R}."),
            Chamber("US Senate", ResolutionKind.JointResolution, "S.J.Res.", "senate-joint-resolution", us + "Senate <Joint|J.>", "S.J."),
            Chamber("US Senate", ResolutionKind.ConcurrentResolution, "S.Con.Res.", "senate-concurrent-resolution", us + "Senate <Concurrent|Con.>", "S.Con."),
            Chamber("US Senate", ResolutionKind.Resolution, "S.Res.", "senate-resolution", us + "Senate", "{=S}."),
        ];
    }

    private static ResolutionPattern Chamber(string body, ResolutionKind kind, string symbol, string type, params string[] names) => new(body)
    {
        Kind = kind,
        Names = names,
        Numbers = ["{number}"],
        Symbols = [symbol.Replace(".", "", StringComparison.Ordinal) + "{number}"],
        SymbolFormats = [symbol + " {number}"],
        LinkFormats = ["https://www.congress.gov/bill/{session:ordinal}-congress/" + type + "/{number}"],
    };

    private static ResolutionPattern[] Regional() =>
    [
        new(EuropeanParliament)
        {
            Names = ["<European Parliament's|European Parliament> [(EP)] [legislative|non-legislative|joint|own-initiative|legislative own-initiative]", "E.P. [legislative]"],
            ShortNames = ["Parliament [legislative]"],
            MarkedNumbers = ["{=T}{term}-{number}/{year}"],
            Symbols = ["{=P}{term}{=_TA}[-PROV]({year}){number}"],
            SymbolFormats = ["P{term}_TA({year}){number}"],
            LinkFormats = ["https://www.europarl.europa.eu/doceo/document/TA-{term}-{year}-{number}_EN.html"],
        },
        new(EuropeanParliament)
        {
            MarkedNumbers = ["{year}/{procedure}({type:capitals})"],
            SymbolFormats = ["{year}/{procedure}({type})"],
        },
        new(ParliamentaryAssembly)
        {
            Names = ["<Council of Europe|Council of Europe's> Parliamentary Assembly [(PACE)]", "Parliamentary Assembly of the Council of Europe [(PACE)]", "Parliamentary Assembly (PACE)", "PACE", "<Council of Europe's|Council of Europe>"],
            ShortNames = ["[Parliamentary ]Assembly"],
            Numbers = ["{number}"],
            SymbolFormats = ["Resolution {number} ({year})"],
        },
        new(CommitteeOfMinisters)
        {
            Names = ["[Council of Europe |Council of Europe's ]Committee of Ministers [of the Council of Europe]"],
            Symbols = ["CM/Res[{series:capitals}|{series:code}]({year}){number}"],
            SymbolFormats = ["CM/Res{series}({year}){number}", "CM/Res({year}){number}"],
        },
        new(CommitteeOfMinisters) { MarkedNumbers = ["({year}) {number}"], SymbolFormats = ["Resolution ({year}) {number}"], NeedsName = true },
        new(CommitteeOfMinisters) { MarkedNumbers = ["({year:short}) {number}"], SymbolFormats = ["Resolution ({year:short}) {number}"], NeedsName = true },
        new("OAS General Assembly")
        {
            Names =
            [
                "<O.A.S.|Organization of American States> [(OAS)] [General Assembly]",
                "O.A.S.'s General Assembly", "General Assembly of the <O.A.S.|Organization of American States [(OAS)]>",
            ],
            Numbers = ["{number} ({session:part}/{year:short})", "{number}"],
            Symbols = ["AG/Res.{number} ({session:part}/{year:short})", "AG/Res.{number}"],
            SymbolFormats = ["AG/RES. {number} ({session}/{year:short})", "AG/RES. {number}"],
        },
        new("OAS Permanent Council")
        {
            Names = ["[O.A.S.|Organization of American States] Permanent Council [of the <O.A.S.|Organization of American States>]"],
            Numbers = ["{number} ({session}/{year:short})", "{number}"],
            Symbols = ["CP/Res.{number} ({session}/{year:short})", "CP/Res.{number}"],
            SymbolFormats = ["CP/RES. {number} ({session}/{year:short})", "CP/RES. {number}"],
        },
        new("OIC Islamic Summit Conference")
        {
            Names = ["[O.I.C.] Islamic Summit [Conference]"],
            MarkedNumbers = ["{number}/{session}-{series:capitals}_({=IS})"],
            SymbolFormats = ["{number}/{session}-{series}(IS)"],
        },
        new("OIC Council of Foreign Ministers")
        {
            Names = ["O.I.C. [Council of Foreign Ministers]", "Organization of <the Islamic Conference|Islamic Cooperation> [(OIC)]", "Organisation of <the Islamic Conference|Islamic Cooperation> [(OIC)]"],
            MarkedNumbers = ["{number}/{session}-{series:capitals}"],
            SymbolFormats = ["{number}/{session}-{series}"],
        },
        new("League of Arab States")
        {
            Names = ["<Arab League|League of Arab States|LAS> Ministerial Council", "Arab League [Council|Summit]", "LAS [Council]", "League of Arab States [(LAS)] [Council]", "Council of the <Arab League|League of Arab States>"],
            Numbers = ["{number}"],
            SymbolFormats = ["Arab League Resolution {number}"],
        },
        new("African Union Assembly")
        {
            Kind = ResolutionKind.Decision,
            Nouns = ["decision"],
            Names = ["<A.U.|African Union> [Assembly]", "Assembly of the African Union"],
            Numbers = ["{number} ({session:roman})"],
            Symbols = ["Assembly/AU/Dec.{number} ({session:roman})", "Assembly/AU/Dec.{number}"],
            SymbolFormats = ["Assembly/AU/Dec.{number} ({session})"],
        },
        new("African Union Executive Council")
        {
            Kind = ResolutionKind.Decision,
            Nouns = ["decision"],
            Names = ["[A.U.|African Union] Executive Council"],
            Symbols = ["EX.CL/Dec.{number} ({session:roman})", "EX.CL/Dec.{number}"],
            SymbolFormats = ["EX.CL/Dec.{number}({session})"],
        },
        new("African Union Peace and Security Council")
        {
            Kind = ResolutionKind.Communique,
            Nouns = ["communiqué"],
            Names = ["[A.U.|African Union] Peace and Security Council", "{=AUPSC}", "{=AU PSC}"],
            Symbols = ["PSC/PR/Comm.[/]({session:roman})", "PSC/PR/Comm.{number} ({session:roman})", "PSC/PR/Comm.{number} ({year})", "PSC/PR/Comm.{number}"],
            SymbolFormats = ["PSC/PR/COMM.{number} ({session})", "PSC/PR/COMM.({session})", "PSC/PR/COMM.{number} ({year})"],
        },
        new("African Commission on Human and Peoples' Rights")
        {
            Names = ["African Commission on Human and Peoples' Rights [(ACHPR)]", "ACHPR"],
            Numbers = ["{number} ({session:code})_{year}", "{number}"],
            MarkedNumbers = ["{number} ({session:extraordinary})_{year}"],
            Symbols = ["ACHPR/Res.{number} ({session:code})_{year}", "ACHPR/Res.{number} ({session:code})_{year:short}", "ACHPR/Res.{number} ({session:code})", "ACHPR/Res.{number}"],
            SymbolFormats = ["ACHPR/Res.{number}({session}){year}"],
        },
        new("Organization of African Unity")
        {
            Names = ["{=OAU}", "Organization of African Unity [(OAU)]", "Organisation of African Unity [(OAU)]"],
            Numbers = ["{number} ({session:roman})", "{number}"],
            Symbols = ["AHG/Res.{number} ({session:roman})", "CM/Res.{number} ({session:roman})"],
        },
    ];
}
