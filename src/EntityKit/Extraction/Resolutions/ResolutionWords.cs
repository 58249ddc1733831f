namespace EntityKit;

/// <summary>The words by which the extractor tells citations from other uses of the same words and numbers.</summary>
internal static class ResolutionWords
{
    /// <summary>Abbreviations whose full stop ends no sentence.</summary>
    internal static readonly string[] Abbreviations =
    [
        "res", "no", "nos", "para", "paras", "art", "arts", "op", "ops", "pp", "con", "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "rep",
        "st", "vs", "cf", "doc", "vol", "sec", "dec", "ch", "inc", "corp", "ltd", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    ];

    /// <summary>Words before "resolution" that make it a process, a measurement, a wish or a meeting's motion.</summary>
    internal static readonly string[] Processes =
    [
        "dispute", "disputes", "conflict", "conflicts", "crisis", "debt", "bank", "complaint", "complaints", "problem", "issue", "case", "claim", "claims", "grievance",
        "insolvency", "alternative", "peaceful", "image", "screen", "display", "spatial", "temporal", "angular", "spectral", "optical", "radiometric", "vertical",
        "horizontal", "pixel", "print", "printing", "video", "camera", "monitor", "sensor", "scan", "scanning", "dpi", "high", "higher", "highest", "low", "lower",
        "lowest", "full", "native", "grid", "mesh", "depth", "time", "energy", "mass", "frequency", "range", "single", "special", "ordinary", "extraordinary",
        "shareholder", "shareholders", "shareholder's", "stockholder", "members'", "board", "new-year", "personal", "name", "dns",
        "symbol", "dependency", "entity", "ticket", "incident", "map", "texture", "default", "maximum", "minimum", "max", "min", "output", "input", "written", "advisory", "hms", "uss", "rms", "ship",
    ];

    /// <summary>Words for bodies in general: with one of these before it, an unknown body's resolution is no Security Council one.</summary>
    internal static readonly string[] Institutions =
    [
        "council", "board", "committee", "assembly", "parliament", "senate", "congress", "commission", "cabinet", "government", "ministry", "ministers", "legislature",
        "knesset", "duma", "bundestag", "rada", "majlis", "diet", "conference", "union", "party", "association", "federation", "society", "synod", "convention",
        "bureau", "court", "house", "agency", "authority", "organization", "organisation", "institute", "office", "state", "city", "county", "municipal", "joint",
        "plenipotentiary", "ipu", "wto", "upu", "wmo", "interpol", "ramsar", "cites", "unctad", "unido", "iucn", "fifa", "commonwealth", "academic", "diocesan",
        "concurrent", "university", "faculty", "student", "students", "summit", "league", "bank", "nato", "osce", "ilo", "unesco", "itu", "fao", "asean", "ecowas", "sadc", "igad",
        "caricom", "mercosur", "eu", "cabinet's", "executive", "plenary", "general", "ministerial", "tribunal", "chamber", "chambers", "lok", "sabha", "loya",
    ];

    /// <summary>Units and shapes after a number that make it a measurement.</summary>
    internal static readonly string[] Units =
    [
        "dpi", "ppi", "px", "pixel", "pixels", "p", "i", "k", "m", "cm", "mm", "km", "nm", "um", "hz", "khz", "mhz", "ghz", "lines", "line", "megapixel", "megapixels", "mp",
        "bit", "bits", "fps", "ms", "s", "sec", "seconds", "second", "minutes", "minute", "hours", "hour", "meters", "meter", "metres", "metre", "degrees", "degree",
        "percent", "per", "x", "by", "times", "inch", "inches", "feet", "ft", "dots",
    ];

    /// <summary>What is counted: a number before one of these is a count.</summary>
    internal static readonly string[] Counted =
    [
        "people", "persons", "person", "men", "women", "children", "civilians", "soldiers", "troops", "countries", "states", "nations", "members", "delegations", "days", "day",
        "weeks", "week", "months", "month", "years", "year", "hours", "minutes", "times", "votes", "vote", "dollars", "euros", "pounds", "million", "billion", "thousand", "hundred",
        "percent", "per", "pages", "words", "resolutions", "amendments", "articles", "paragraphs", "items", "companies", "refugees", "families", "villages", "houses", "homes",
        "tons", "tonnes", "kilometres", "kilometers", "miles", "metres", "meters", "seats", "delegates", "volunteers", "prisoners", "detainees", "deaths", "others", "other", "cases",
        "others'", "aircraft", "vehicles", "schools", "students", "workers", "observers", "participants", "projects", "steps", "copies", "signatories", "parties", "lawmakers", "senators",
    ];

    /// <summary>Words between which and a bare known number the number is a name: "implementation of 2254".</summary>
    internal static readonly string[] NameOpeners =
    [
        "implement", "implements", "implemented", "implementing", "violate", "violates", "violated", "violating", "breach", "breaches", "breached", "breaching", "enforce", "enforcing", "enforced",
        "under", "within", "per", "contravene", "contravenes", "contravening", "uphold", "upholding", "endorse", "endorsed", "supports", "support", "supporting", "adopted", "adopt", "beyond", "outside",
        "reject", "rejects", "rejected", "rejecting", "accept", "accepts", "accepted", "accepting", "invoke", "invokes", "invoked", "invoking", "cite", "cites", "cited", "citing", "quote", "quoted",
        "recall", "recalls", "recalled", "recalling", "reaffirm", "reaffirmed", "reaffirming", "ignore", "ignores", "ignored", "ignoring", "defy", "defies", "defied", "defying", "respect", "respects",
        "respected", "renew", "renewed", "renewing", "amend", "amended", "interpret", "interpreted", "apply", "applied", "applying", "fulfil", "fulfilled", "honour", "honoured", "drafted", "co-sponsored",
    ];

    /// <summary>Nouns that take a resolution with "of", "to", "with" or "on": "implementation of 2254", "compliance with 2254".</summary>
    internal static readonly string[] NameNouns =
    [
        "implementation", "adoption", "violation", "violations", "breach", "breaches", "provisions", "terms", "text", "letter", "spirit", "framework", "basis", "passage", "application", "execution",
        "enforcement", "paragraph", "paragraphs", "tracks", "baskets", "anniversary", "goals", "aims", "objectives", "mandate", "light", "requirements", "principles", "compliance", "line",
        "accordance", "conformity", "consistent", "keeping", "comply", "complied", "complies", "complying", "commitment", "committed", "adherence", "adhere", "pursuant", "return", "contrary",
        "based", "according", "respect", "disregard", "defiance", "support", "contravention", "annex", "role", "heart", "parts", "part", "elements", "version", "interpretation", "renewal",
    ];

    /// <summary>What a resolution's number names: "the 1540 Committee", "the 2254 process", "1325 focal points". Nobody counts these in hundreds.</summary>
    internal static readonly string[] NamedAfter =
    [
        "process", "committee", "committees", "framework", "regime", "agenda", "roadmap", "formula", "mandate", "mechanism", "track", "architecture", "plan", "list", "ombudsperson", "monitoring",
        "sanctions", "panel", "obligations", "commitments", "parameters", "criteria", "timetable", "negotiations", "talks", "compliance", "implementation", "focal", "text", "language",
        "anniversary", "vote", "debate", "reporting", "report", "restrictions", "designation", "designations", "group", "working", "matrix", "review", "goals", "principles", "transition", "order",
        "resource", "centre", "center", "recommendations", "reports", "network", "campaign", "training", "toolkit", "guide", "strategy", "programme", "program", "project", "workshop", "seminar", "unit", "secretariat", "coalition", "alliance",
        "champions", "advocates", "localisation", "localization", "indicators", "provisions", "requirements", "rules", "benchmarks", "deadline", "clause", "mission", "envoy", "concept", "logic", "bargain", "deal", "pact", "consensus", "legacy", "spirit",
        "national", "action", "nap", "naps", "path", "pathway", "settlement", "line", "zone", "embargo", "listing", "experts", "coordinator", "movement", "community", "approach", "era", "file", "dossier",
    ];

    /// <summary>The last words of the names of the states of the USA, whose chambers are not those of the Congress.</summary>
    internal static readonly string[] States =
    [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas",
        "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "hampshire", "jersey", "mexico", "york",
        "carolina", "dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "island", "tennessee", "texas", "utah", "vermont", "virginia", "washington", "wisconsin", "wyoming", "state",
    ];
}
