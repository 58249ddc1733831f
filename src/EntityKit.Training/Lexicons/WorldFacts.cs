namespace EntityKit.Training;

/// <summary>What the lists lack and everybody knows: variants of country names, peoples, chambers, acronyms.</summary>
internal static class WorldFacts
{
    internal static IEnumerable<(string Variant, string ShortName)> CountryVariants { get; } =
    [
        .. Each("United States", "United States of America|America|U.S.|US|USA|U.S.A.|U.S|U.S.A"),
        .. Each("United Kingdom", "UK|U.K.|U.K|Great Britain|Britain|England|Scotland|Wales|Northern Ireland"),
        .. Each("Democratic Republic of the Congo", "DRC|D.R.C.|DR Congo|Congo-Kinshasa|Democratic Republic of Congo|Zaire"),
        .. Each("Republic of the Congo", "Congo-Brazzaville|Congo|Republic of Congo"),
        .. Each("United Arab Emirates", "UAE|U.A.E.|Emirates"),
        .. Each("Saudi Arabia", "KSA|Kingdom of Saudi Arabia"),
        .. Each("South Korea", "Republic of Korea|ROK|Korea"),
        .. Each("North Korea", "DPRK|D.P.R.K.|Democratic People's Republic of Korea"),
        .. Each("China", "PRC|P.R.C.|People's Republic of China|Mainland China"),
        .. Each("Russia", "Russian Federation|USSR|U.S.S.R.|Soviet Union"),
        .. Each("Türkiye", "Turkey|Turkiye|Republic of Turkey|Republic of Türkiye"),
        .. Each("Myanmar", "Burma|Union of Burma"),
        .. Each("Czechia", "Czech Republic|Czechoslovakia"),
        .. Each("North Macedonia", "Macedonia|FYROM|Republic of North Macedonia"),
        .. Each("Eswatini", "Swaziland"),
        .. Each("Cape Verde", "Cabo Verde"),
        .. Each("Timor-Leste", "East Timor"),
        .. Each("Côte d'Ivoire", "Ivory Coast|Cote d'Ivoire"),
        .. Each("Central African Republic", "CAR|C.A.R."),
        .. Each("Papua New Guinea", "PNG"),
        .. Each("Bosnia and Herzegovina", "BiH|Bosnia|Bosnia-Herzegovina|Herzegovina"),
        .. Each("Serbia", "Yugoslavia|Federal Republic of Yugoslavia"),
        .. Each("Germany", "German Democratic Republic|GDR|West Germany|East Germany"),
        .. Each("Palestine", "State of Palestine|Occupied Palestinian Territory|Palestinian Territories"),
        .. Each("Holy See", "Vatican|Vatican City|Vatican City State"),
        .. Each("Netherlands", "Holland"),
        .. Each("Iran", "Persia|Islamic Republic of Iran"),
        .. Each("Syria", "Syrian Arab Republic"),
        .. Each("Kosovo", "Republic of Kosovo"),
        .. Each("Taiwan", "Republic of China|Chinese Taipei"),
        .. Each("Sri Lanka", "Ceylon"),
        .. Each("Vietnam", "Viet Nam"),
        .. Each("Micronesia", "Federated States of Micronesia|FSM"),
        .. Each("Somaliland", "Somaliland"),
    ];

    internal static IEnumerable<(string Form, string? Country)> Nationalities { get; } =
    [
        .. Nouns("United Kingdom", "British|Briton|Britons|English|Englishman|Englishmen|Scottish|Scots|Welsh|Northern Irish"),
        .. Nouns("United States", "American|Americans|U.S.-based"),
        .. Nouns("Syria", "Syrian|Syrians"),
        .. Nouns("Türkiye", "Turkish|Turk|Turks"),
        .. Nouns("Netherlands", "Dutch|Dutchman|Dutchwoman"),
        .. Nouns("United Arab Emirates", "Emirati|Emiratis"),
        .. Nouns("Philippines", "Filipino|Filipinos|Filipina|Philippine"),
        .. Nouns("Palestine", "Palestinian|Palestinians"),
        .. Nouns("Kosovo", "Kosovar|Kosovars|Kosovan"),
        .. Nouns("Denmark", "Danish|Dane|Danes"),
        .. Nouns("Sweden", "Swedish|Swede|Swedes"),
        .. Nouns("Poland", "Polish|Pole|Poles"),
        .. Nouns("Spain", "Spanish|Spaniard|Spaniards|Catalan|Basque"),
        .. Nouns("France", "French|Corsican"),
        .. Nouns("Switzerland", "Swiss"),
        .. Nouns("Ireland", "Irish"),
        .. Nouns("Argentina", "Argentinian|Argentinians|Argentinean"),
        .. Nouns("Myanmar", "Rohingya|Burmese"),
        .. Nouns("Kazakhstan", "Kazakh|Kazakhs"),
        .. Nouns("Kyrgyzstan", "Kyrgyz"),
        .. Nouns("Tajikistan", "Tajik|Tajiks"),
        .. Nouns("Turkmenistan", "Turkmen"),
        .. Nouns("Uzbekistan", "Uzbek|Uzbeks"),
        .. Nouns("Eswatini", "Swazi"),
        .. Nouns("Sri Lanka", "Sinhalese|Tamil|Tamils"),
        .. Nouns("China", "Tibetan|Tibetans|Uyghur|Uyghurs|Uighur|Uighurs"),
        .. Nouns("Russia", "Chechen|Chechens|Soviet|Soviets|Tatar|Tatars"),
        .. Nouns("Montenegro", "Montenegrin|Montenegrins"),
        .. Nouns("Taiwan", "Taiwanese"),
        .. Nouns("Timor-Leste", "Timorese"),
        .. Nouns("South Sudan", "South Sudanese"),
        .. Nouns("South Korea", "South Korean|South Koreans|Korean|Koreans"),
        .. Nouns("North Korea", "North Korean|North Koreans"),
        .. Nouns("Bosnia and Herzegovina", "Bosniak|Bosniaks"),
        .. Nouns("Israel", "Israelis"),
        .. Nouns("Democratic Republic of the Congo", "Congolese"),
        .. Nouns("Dominican Republic", "Dominican|Dominicans"),
        .. Nouns("Côte d'Ivoire", "Ivorian|Ivorians"),
        .. Nouns("Nepal", "Nepalese"),
        .. Nouns("Sri Lanka", "Lankan"),
        .. Nouns(null,
            "European|Europeans|African|Africans|Asian|Asians|Arab|Arabs|Arabic|Kurd|Kurds|Kurdish|Yazidi|Yazidis|Druze|Alawite|Alawites|Assyrian|Assyrians|Berber|Amazigh|Tuareg|" +
            "Latin American|Latin Americans|Central American|Central Americans|South American|North American|Caribbean|Balkan|Baltic|Nordic|Scandinavian|Slavic|Pashtun|Pashtuns|" +
            "Hazara|Baloch|Roma|Maori|Inuit|Sahrawi|Hutu|Tutsi|Zulu|Hausa|Yoruba|Igbo|Oromo|Amhara|Tigrayan|Middle Eastern|African American|African Americans|Hispanic|Latino|Latina|" +
            "Eurasian|Maghrebi|Levantine|Flemish|Walloon|Bavarian|Sicilian|Prussian|Ottoman|Byzantine|Roman|Jewish|Jew|Jews|Muslim|Muslims|Christian|Christians|Shia|Shiite|Shiites|" +
            "Sunni|Sunnis|Hindu|Hindus|Sikh|Sikhs|Buddhist|Catholic|Orthodox|Protestant"),
    ];

    /// <summary>Cities that everybody knows although their names are words or given names as well.</summary>
    internal static IEnumerable<string> LargeCitiesThatAreWords { get; } = Names(
        "Nice|Victoria|Sydney|Florence|Lincoln|Charlotte|Jackson|Austin|Houston|Dallas|Phoenix|Orlando|Madison|Split|Cork|Bath|Reading|Mobile|Salvador|Santiago|San Francisco|" +
        "San Diego|San Antonio|San Jose|Santa Barbara|St. Petersburg|Saint Petersburg|St. Louis|Hamilton|Wellington|Adelaide|Darwin|Perth|Kingston|Georgetown|Jamestown|Cleveland|" +
        "Denver|Boston|Washington|Chelsea|Geneva|Vienna|Milan|Verona|Sofia|Odessa|Odesa|Chad|Adana|Medina|Tripoli|Alexandria|Lima|Como|Essen|Nancy|Tours|Lens|Brest|Hull|Troy|" +
        "Paris|London|Berlin|Kiel|Bergen|Cali|Leon|Concord|Independence|Mosul|Homs|Hama|Idlib|Raqqa|Deir ez-Zor|Deir Ezzor|Daraa|Aleppo|Afrin|Kobani|Sana'a|Kyiv|Kiev|Kharkiv|Lviv|" +
        "Mariupol|Bucha|Kherson|Donetsk|Luhansk|New York|New York City|New Delhi|Washington D.C.|Washington, D.C.|Los Angeles|Mexico City|Rio de Janeiro|Camp David|Davos|Bonn|The Hague|Hague");

    internal static IEnumerable<string> Chambers { get; } = Names(
        "Congress|U.S. Congress|Senate|U.S. Senate|House of Representatives|U.S. House of Representatives|House of Commons|House of Lords|European Parliament|National Assembly|" +
        "Bundestag|Bundesrat|Reichstag|Knesset|Duma|State Duma|Federation Council|Majlis|Majles|Shura Council|Consultative Assembly|Sejm|Riksdag|Storting|Folketing|Verkhovna Rada|" +
        "Rada|Lok Sabha|Rajya Sabha|Diet|National Diet|Dáil|Seanad|Oireachtas|Chamber of Deputies|Cortes Generales|Congress of Deputies|Althing|Saeima|Seimas|Riigikogu|Skupstina|" +
        "Supreme Soviet|National People's Congress|Loya Jirga|Wolesi Jirga|Meshrano Jirga|Council of Representatives|People's Council|People's Assembly|Legislative Council|Tynwald");

    internal static IEnumerable<string> Acronyms { get; } = Names(
        "UN|EU|NATO|WHO|IMF|WTO|OSCE|ICRC|ICC|ICJ|UNESCO|UNICEF|UNHCR|UNDP|UNEP|UNFPA|UNRWA|UNODC|UNAIDS|UNIDO|UNCTAD|UNIFIL|UNAMA|UNAMI|UNSMIL|MINUSCA|MINUSMA|MONUSCO|UNMISS|" +
        "UNISFA|UNITAMS|BINUH|UNITAD|UNIIMIB|OCHA|OHCHR|WFP|FAO|ILO|IOM|IAEA|OPCW|CTBTO|ITU|UPU|WIPO|WMO|ICAO|OECD|OPEC|ASEAN|ECOWAS|SADC|IGAD|EAC|OAS|CARICOM|APEC|BRICS|GCC|OIC|AU|" +
        "EIB|EBRD|ECB|ECHR|ECtHR|ESM|EEAS|Europol|Eurojust|Frontex|Interpol|FIFA|UEFA|IOC|WADA|CIA|FBI|NSA|DHS|DOJ|DOD|DEA|IRS|EPA|FDA|CDC|FCC|FTC|SEC|NASA|NOAA|USAID|USTR|USDA|" +
        "GOP|DNC|RNC|ACLU|NAACP|AARP|NRA|MI5|MI6|GCHQ|NHS|BBC|ITV|CNN|NBC|ABC|CBS|PBS|NPR|AFP|AP|UPI|RT|TASS|DW|CNBC|HBO|KGB|FSB|GRU|SVR|PLO|PLA|PKK|PYD|YPG|YPJ|SDF|ISIS|ISIL|IRGC|" +
        "HTS|FSA|HRW|MSF|IRC|IFRC|IIF|IISS|RAND|MIT|UCLA|IBM|BMW|HSBC|UBS|BP|GE|GM|AT&T|IAAF|NBA|NFL|NHL|MLB|NCAA|FARC|ELN|ETA|IRA|LTTE|RSF|TPLF|ANC|BJP|SPD|CDU|CSU|FDP|AKP|CHP|HDP|MHP|PPP");

    private static readonly Dictionary<string, string> s_shortNames = new(StringComparer.Ordinal)
    {
        ["US"] = "United States",
        ["UK"] = "United Kingdom",
        ["Bosnia"] = "Bosnia and Herzegovina",
        ["Congo - Brazzaville"] = "Republic of the Congo",
        ["Congo - Kinshasa"] = "Democratic Republic of the Congo",
        ["Vatican City"] = "Holy See",
        ["Macao"] = "Macau",
        ["U.S. Outlying Islands"] = "United States Minor Outlying Islands",
        ["U.S. Virgin Islands"] = "United States Virgin Islands",
    };

    /// <summary>The short name that people use for a display name of the list of codes.</summary>
    internal static string ShortName(string displayName) =>
        s_shortNames.GetValueOrDefault(displayName) ?? (displayName.StartsWith("St. ", StringComparison.Ordinal) ? "Saint " + displayName[4..] : displayName);

    private static string[] Names(string names) => names.Split('|');

    private static IEnumerable<(string Variant, string ShortName)> Each(string shortName, string variants) => Names(variants).Select(v => (v, shortName));

    private static IEnumerable<(string Form, string? Country)> Nouns(string? country, string forms) => Names(forms).Select(f => (f, country));
}
