namespace EntityKit;

/// <summary>The words around a bare number that tell whether it names a resolution, counts something or is a year.</summary>
internal static class ResolutionNameWords
{
    /// <summary>Words after a number that leave it a name: nothing is counted by them.</summary>
    internal static readonly string[] Closers =
    [
        "and", "or", "but", "as", "in", "by", "on", "to", "for", "with", "without", "which", "that", "who", "when", "while", "since", "until", "after", "before", "because", "so", "it", "they", "we", "he", "she",
        "at", "from", "through", "also", "not", "never", "into", "now", "than", "if", "then", "under", "the", "a", "an", "this", "there", "here", "nor", "still", "only", "alone", "itself", "today", "yesterday",
        "where", "whereby", "thereby", "however", "within", "between", "against", "about", "over", "upon", "during", "too", "again", "already", "though", "although", "whether", "despite", "rather", "instead",
        "ten", "two", "three", "four", "five", "six", "seven", "eight", "nine", "twelve", "fifteen", "twenty", "thirty", "last", "next", "every", "each", "later", "earlier", "twice", "once", "first", "yet",
        "its", "his", "her", "their", "our", "my", "i", "you", "all", "any", "both", "enough", "unanimously", "entirely", "nowhere", "anyway", "together", "is", "isn", "wasn", "doesn", "what", "how", "why",
        "concerning", "regarding", "condemning", "affirming", "calling", "establishing", "demanding", "authorizing", "authorising", "reaffirming", "endorsing", "imposing", "entitled", "dead", "alive", "possible", "worthless", "either", "altogether", "anymore", "indeed", "forever", "elsewhere", "afterwards", "anew", "overnight", "tomorrow", "tonight", "soon", "often", "much",
        "non", "binding", "illegal", "void", "outdated", "obsolete", "unjust", "flawed", "historic", "essential", "vital", "balanced", "useless", "toothless", "insufficient", "necessary", "obligatory", "better", "best", "further", "neither", "word", "line", "just", "even", "perhaps", "out", "down", "off", "back", "up", "away", "home", "like", "versus", "vs", "including", "except", "beyond", "because", "is", "amid",
    ];

    /// <summary>Verbs of which one text, not a number of people, is the subject.</summary>
    internal static readonly string[] Verbs =
    [
        "is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't", "will", "would", "must", "should", "can", "could", "may", "might", "shall", "had", "did", "cannot", "didn't", "won't",
        "calls", "demands", "requires", "provides", "stipulates", "sets", "says", "states", "reaffirms", "obliges", "remains", "asks", "urges", "requests", "decides", "establishes", "creates", "extends", "renews",
        "ends", "expires", "lapses", "speaks", "refers", "mentions", "names", "lists", "goes", "comes", "stands", "applies", "binds", "covers", "deals", "aims", "seeks", "offers", "needs", "means", "matters", "works",
        "fails", "falls", "lacks", "prohibits", "forbids", "bans", "bars", "allows", "permits", "authorises", "authorizes", "imposes", "makes", "gives", "stresses", "condemns", "recognises", "recognizes", "recalls", "notes",
        "welcomes", "endorses", "supports", "protects", "saves", "changes", "turns", "marks", "opens", "paves", "includes", "contains", "leaves", "keeps", "takes", "uses", "serves", "enjoys", "holds", "lays", "lies",
        "becomes", "brings", "builds", "divides", "withdraws", "follows", "addresses", "affirms", "encourages", "invites", "envisages", "foresees", "defines", "rests", "sits", "suffices", "outlines", "spells", "tasks",
        "belongs", "promises", "begins", "starts", "exists", "survives", "endures", "expects", "insists", "suggests", "implies", "assigns", "grants", "confers", "entrusts", "instructs", "directs", "orders", "compels", "commits", "warns",
        "deplores", "denounces", "commends", "praises", "regrets", "reminds", "underlines", "underscores", "emphasises", "emphasizes", "highlights", "acknowledges", "determines", "declares", "proclaims", "expresses", "adds", "removes", "lifts",
        "freezes", "restricts", "limits", "exempts", "excludes", "tells", "treats", "touches", "covers", "concerns", "governs", "regulates", "underpins", "enshrines", "reflects", "embodies", "represents", "constitutes", "forms", "remedies", "solves",
        "bridges", "breathes", "lives", "dies", "runs", "carries", "draws", "drives", "helps", "hurts", "hinders", "enables", "empowers", "ensures", "assures", "assumes", "presumes", "relies", "depends", "hinges", "boils", "amounts", "reads",
        "came", "terminates", "concludes", "dissolves", "succeeds", "prevails", "disappears", "returns", "vanishes", "resonates", "echoes", "sounds", "seems", "appears", "looks", "feels", "gets", "lets", "puts", "meets", "sees", "sends", "counts", "passes", "pays",
        "mandates", "links", "enters", "guarantees", "confirms", "clarifies", "codifies", "replaces", "repeals", "supersedes", "amends", "violates", "contradicts", "ignores", "omits", "offers", "proves", "shows",
        "gave", "made", "said", "began", "went", "came", "stood", "fell", "spoke", "put", "set", "brought", "took", "left", "kept", "led", "meant", "became", "held", "laid", "sought", "forbade", "bound", "saw", "drew", "won",
        "built", "broke", "grew", "lay", "met", "rose", "ran", "sent", "showed", "lost", "found", "paid", "read",
    ];

    /// <summary>Verbs of several subjects: after one number they make it a count, after two they belong to both names.</summary>
    internal static readonly string[] PluralVerbs =
    [
        "are", "were", "have", "do", "remain", "call", "form", "make", "give", "set", "demand", "require", "provide", "stand", "offer", "need", "apply", "constitute", "mark", "speak", "say", "ask", "go", "belong", "together",
        "lay", "define", "govern", "bind", "contain", "represent", "embody", "reflect", "establish", "aren't", "weren't", "haven't", "don't", "deal", "matter", "mean", "cover", "refer", "work", "share",
    ];

    /// <summary>What a year does: "1973 saw", "2011 was".</summary>
    internal static readonly string[] YearVerbs =
        ["saw", "is", "was", "has", "had", "will", "would", "brought", "marked", "marks", "began", "ended", "ends", "became", "came", "turned", "proved", "started", "opened", "closed", "witnessed", "went", "did", "does", "must", "should", "may", "can", "could", "might", "shall", "remains", "stands", "led", "made", "took", "changed"];

    /// <summary>Participles that a count has: "242 wounded".</summary>
    internal static readonly string[] Suffered =
        ["wounded", "injured", "displaced", "killed", "armed", "unarmed", "detained", "imprisoned", "registered", "hundred", "arrested", "trained", "disabled", "elected", "recorded", "reported", "confirmed", "documented", "unmanned", "used", "unused", "seed", "need", "bed", "reed", "feed", "disappeared", "abducted", "evacuated", "infected"];

    /// <summary>Words that take a number of their own ("page 242") or an amount ("about 242").</summary>
    internal static readonly string[] Labels =
    [
        "page", "pages", "p", "pp", "room", "rooms", "flight", "flights", "route", "routes", "highway", "bus", "box", "section", "sections", "article", "articles", "chapter", "rule", "rules", "case", "cases", "no", "nos",
        "number", "numbers", "numbered", "lot", "bill", "order", "extension", "figure", "table", "row", "gate", "channel", "version", "model", "item", "items", "note", "line", "lines", "volume", "verse", "psalm",
        "about", "around", "some", "nearly", "almost", "approximately", "roughly", "only", "exactly", "than", "least", "most", "total", "another", "additional", "further", "other", "these", "those", "the", "all", "every", "aged",
        "age", "circa", "c", "ca", "over", "above", "below", "near", "at", "up", "down", "off", "between", "among", "into", "until", "till", "call", "dial", "dialled", "dialed", "phone", "ring", "a", "an", "my", "your",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "hundred", "thousand", "million", "plus", "minus", "times", "equals", "worth", "year", "years", "day",
    ];

    /// <summary>Verbs and nouns of amounts: what stands behind them is a quantity.</summary>
    internal static readonly string[] Measures =
    [
        "killed", "killing", "wounded", "wounding", "injured", "injuring", "counted", "counting", "counts", "cost", "costs", "costing", "paid", "paying", "sold", "selling", "bought", "buying", "scored", "scoring", "won", "lost",
        "losing", "raised", "raising", "earned", "earning", "weighed", "weighing", "weighs", "measured", "measuring", "measures", "totalled", "totalling", "totaled", "totaling", "reached", "reaching", "rose", "rises", "rising", "fell",
        "falls", "falling", "exceeded", "exceeding", "averaged", "averaging", "employed", "employing", "hired", "hiring", "arrested", "arresting", "detained", "detaining", "freed", "freeing", "displaced", "displacing", "numbering",
        "increased", "increasing", "decreased", "decreasing", "reduced", "reducing", "grew", "grown", "growing", "fallen", "risen", "amounted", "amounts", "amounting", "closed", "opened", "built", "produced", "produces", "producing",
        "carried", "carrying", "seated", "seating", "registered", "registering", "recorded", "recording", "added", "adding", "loaded", "shipped", "deported", "evacuated", "released", "received", "housed", "hosted", "trained", "dropped",
        "dropping", "remaining", "including", "multiplied", "divided", "dated", "dating", "dates", "back", "close", "equal", "from", "climbed", "jumped", "seized", "saw", "elected", "polled", "valued", "priced", "estimated", "died", "born",
        "executed", "rescued", "treated", "tested", "infected", "vaccinated", "missed", "sampled", "planted", "caught", "owed", "spent", "borrowed", "aged", "lasted", "walked", "sailed", "flew", "drove", "ran", "ended", "founded", "fired",
    ];

    /// <summary>Nouns of amounts and of times before "of": "a total of 242", "the war of 1701".</summary>
    internal static readonly string[] Amounts =
    [
        "total", "sum", "number", "numbers", "population", "maximum", "minimum", "average", "majority", "force", "crew", "capacity", "value", "price", "cost", "excess", "some", "count", "batch", "group", "team", "crowd", "height",
        "distance", "length", "weight", "age", "speed", "rate", "score", "year", "summer", "winter", "spring", "autumn", "fall", "out", "tens", "hundreds", "thousands", "garrison", "membership", "staff", "list", "sample", "strength",
        "flood", "toll", "one", "two", "three", "each", "any", "all", "most", "many", "several", "none", "both", "fleet", "house", "square", "product", "depth", "width", "altitude", "elevation", "frequency", "size",
    ];

    /// <summary>Prepositions that take a text and no amount or time.</summary>
    internal static readonly string[] TextPrepositions = ["under", "per", "via", "unlike", "despite", "regarding", "concerning", "beyond", "outside", "within", "without", "against", "behind", "alongside", "versus", "like"];

    /// <summary>Prepositions after which a number may be a text, an amount or a year.</summary>
    internal static readonly string[] OpenPrepositions = ["of", "to", "with", "by", "in", "on", "for", "from", "since", "after", "before", "through", "during", "around"];

    /// <summary>Words that open a clause, whose subject a name may be.</summary>
    internal static readonly string[] ClauseOpeners =
        ["that", "but", "because", "while", "and", "or", "nor", "since", "says", "said", "yet", "though", "although", "if", "when", "whenever", "whereas", "where", "so", "as", "whether", "what", "how", "why", "which", "once", "until", "then", "than", "before", "after", "say", "think", "believe", "claim", "claims", "argue", "note", "notes", "hope", "hopes", "fear", "fears", "insist", "stress", "adds", "added", "noted", "claimed", "stressed", "hoped", "argued", "insisted", "believed", "believes", "insists", "argues", "thinks"];

    /// <summary>Participles before "by" of which a text is the agent.</summary>
    internal static readonly string[] DoneBy =
    [
        "required", "imposed", "established", "created", "mandated", "demanded", "bound", "endorsed", "authorised", "authorized", "governed", "covered", "envisaged", "foreseen", "provided", "stipulated", "inspired", "guided", "tasked",
        "set", "laid", "given", "abide", "abides", "abiding", "stand", "stands", "stood", "prescribed", "banned", "prohibited", "forbidden", "obliged", "entrusted", "conferred", "called", "affected", "superseded", "replaced", "extended", "renewed",
    ];

    /// <summary>Nouns before "of" and "in" that a text has: "the promise of 1325".</summary>
    internal static readonly string[] TextNouns =
    [
        "promise", "sponsors", "sponsor", "authors", "author", "drafters", "critics", "supporters", "opponents", "aftermath", "wake", "absence", "failure", "success", "future", "fate", "scope", "limits", "reach", "meaning", "wording",
        "favour", "favor", "behalf", "adoption", "negotiation", "renewals", "extension", "expiry", "lapse", "vision", "logic", "heir", "legacy", "essence", "core", "purpose", "intent", "intention", "demands", "demand", "obligations",
        "measures", "restrictions", "components", "pillars", "message", "flaws", "weakness", "ambiguity", "validity", "importance", "relevance", "value", "content", "contents", "vote", "debate", "review", "champion", "champions",
        "guardian", "guarantor", "signatories", "benefits", "effect", "effects", "impact", "legality", "breadth", "heart", "violator", "violators", "nothing", "anything", "something", "everything", "clause", "language", "sentence", "word",
    ];

    /// <summary>Infinitives of amounts: "to kill 242".</summary>
    internal static readonly string[] MeasureBases =
    [
        "kill", "reach", "cost", "pay", "sell", "raise", "earn", "weigh", "count", "score", "win", "lose", "buy", "hire", "employ", "build", "produce", "carry", "add", "arrest", "free", "house", "host", "train", "exceed", "total", "number",
        "average", "hit", "top", "spend", "lend", "borrow", "seat", "feed", "recruit", "deploy", "admit", "save", "be", "have", "get", "make", "take", "send", "call", "dial", "ring", "phone", "measure", "hold", "need", "see", "find", "treat", "test",
        "exceed", "near", "approach", "equal", "become", "wound", "injure", "displace", "detain", "release", "rescue", "deport", "evacuate", "receive", "print", "plant", "open", "close", "board", "about", "some", "over", "the", "at", "in", "on", "of",
    ];

    /// <summary>What stands before an infinitive.</summary>
    internal static readonly string[] Infinitives = ["to", "will", "would", "must", "should", "can", "could", "may", "might", "shall", "not", "cannot", "never", "didn't", "doesn't", "don't", "won't", "did", "does", "do", "rather", "help", "let", "us", "them", "it"];

    /// <summary>Adjectives between "a" and a number that leave it a name: "a new 1701".</summary>
    internal static readonly string[] Renewed = ["new", "second", "third", "revised", "stronger", "tougher", "fresh", "renewed", "amended", "weak", "weaker", "reinforced", "modern", "better", "future", "toothless", "fourth", "different", "genuine"];

    /// <summary>What has a year: "the war of 1701", "the crisis of 1973".</summary>
    internal static readonly string[] DatedNouns =
    [
        "war", "wars", "battle", "battles", "treaty", "revolution", "charter", "crisis", "act", "law", "events", "census", "constitution", "plague", "famine", "flood", "floods", "earthquake", "fire", "election", "elections", "massacre", "siege",
        "peace", "congress", "union", "accord", "beginning", "end", "start", "class", "shock", "riots", "rising", "uprising", "map", "edition", "harvest", "generation", "days", "months", "world", "rebellion", "coup", "reform", "reforms", "invasion",
        "conquest", "winter", "storm", "storms", "drought", "mutiny", "protests", "strike", "strikes", "campaign", "campaigns", "school", "building", "painting", "manuscript", "chronicle", "ship", "men", "women", "people", "children", "half", "quarter",
        "early", "late", "mid", "spring", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "eve", "founding", "death", "birth", "settlement", "expedition", "voyage", "england", "france",
    ];

    /// <summary>Verbs, in the infinitive, that take a text: "to strengthen 1701".</summary>
    internal static readonly string[] Takers =
    [
        "breach", "replace", "strengthen", "revise", "extend", "repeal", "sponsor", "oppose", "block", "veto", "undermine", "flout", "follow", "translate", "use", "read", "discuss", "mention", "address", "revisit", "reopen",
        "welcome", "back", "favour", "favor", "condemn", "criticise", "criticize", "praise", "defend", "regard", "view", "turn", "draft", "negotiate", "circumvent", "evade", "obey", "observe", "execute", "complete", "bury", "revive", "abandon",
        "champion", "promote", "cosponsor", "consider", "cite", "quote", "sign", "see", "rewrite", "widen", "narrow", "monitor", "supports", "opposes", "undermines", "flouts", "follows", "replaces", "extends", "revises",
        "backs", "welcomes", "mentions", "addresses", "strengthens", "regards", "promotes", "champions", "defends", "cites", "criticises", "criticizes", "implements", "mirrors", "echoes", "repeats", "amends", "repeals", "wrote", "read", "broke", "upheld",
    ];
}
