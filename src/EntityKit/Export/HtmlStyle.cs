namespace EntityKit;

/// <summary>The style sheet of <see cref="HtmlWriter"/>: kinds differ by colour and by the line under them, so that print without colours tells them apart.</summary>
internal static class HtmlStyle
{
    internal const string Sheet =
        """
        :root { color-scheme: light dark; --page: #fff; --ink: #1b1b1b; --soft: #666; --line: #ddd;
          --person: #cdebd0; --title: #e6d9f5; --organization: #cfe3fb; --resolution: #fbe7b2; --place: #c9eeee; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #16181b; --ink: #e8e8e8; --soft: #a0a0a0; --line: #3a3d42;
            --person: #1f5130; --title: #4b3568; --organization: #1f4470; --resolution: #5f4a10; --place: #185055; } }
        body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
        header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
        h1 { font-size: 1.1rem; color: var(--soft); overflow-wrap: anywhere; }
        main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; }
        article { white-space: pre-wrap; overflow-wrap: anywhere; }
        mark { color: inherit; border-radius: .2em; padding: .05em .1em; }
        mark:target { outline: 2px solid currentColor; }
        .person { background: var(--person); border-bottom: 2px solid; }
        .title { background: var(--title); border-bottom: 1px dashed; }
        .organization { background: var(--organization); border-bottom: 3px double; }
        .resolution { background: var(--resolution); border-bottom: 1px solid; }
        .place { background: var(--place); border-bottom: 1px dotted; }
        .key { display: inline-block; width: 1em; height: .9em; margin-right: .4em; border-radius: .2em; }
        h2 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
        ul { margin: 0; padding-left: 1.2rem; }
        table { border-collapse: collapse; font-size: .9rem; }
        th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line); }
        small, .to { color: var(--soft); }
        a { color: inherit; }
        .to { font-size: .75em; vertical-align: super; text-decoration: none; }
        @media (max-width: 50rem) { main { grid-template-columns: 1fr; } }
        @media print { main { display: block; } aside { break-before: auto; } .to { display: none; } mark { background: none; } }
        """;
}
