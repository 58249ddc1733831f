namespace EntityKit;

/// <summary>The style sheet of <see cref="HtmlWriter"/>: kinds differ by colour and by the line under them, so that print without colours tells them apart.</summary>
internal static class HtmlStyle
{
    internal const string Sheet =
        """
        :root { color-scheme: light dark; --page: #f7f5f0; --sheet: #fffefb; --ink: #22242a; --soft: #646872; --line: #e2ded4; --tint: 15%;
          --person: #16794a; --title: #7648b0; --organization: #1c62bd; --resolution: #a06a00; --place: #08787f; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #131518; --sheet: #1b1e22; --ink: #e7e4dd; --soft: #9da2ab; --line: #31363d; --tint: 24%;
            --person: #62d197; --title: #c6a8f7; --organization: #83b7ff; --resolution: #e9bb55; --place: #5bd0d7; } }
        .person { --kind: var(--person); --under: solid 2px; }
        .title { --kind: var(--title); --under: dashed 1.5px; }
        .organization { --kind: var(--organization); --under: double 3px; }
        .resolution { --kind: var(--resolution); --under: solid 1px; }
        .place { --kind: var(--place); --under: dotted 2px; }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding: 20vh; -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
        header, main { max-width: 80rem; margin: 0 auto; padding: 0 2rem; }
        header { padding-top: 2rem; padding-bottom: 1.25rem; }
        h1 { margin: 0 0 .4rem; font-size: 1.35rem; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
        .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; color: var(--soft); font-size: .875rem; }
        .key { display: inline-block; width: 1.1em; height: .95em; margin-right: .45em; vertical-align: -.1em; border-radius: .15em .15em 0 0; }
        .key, mark { background: color-mix(in srgb, var(--kind) var(--tint), transparent); border-bottom: var(--under) var(--kind); }
        main { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 2rem; align-items: start; padding-bottom: 4rem; }
        article { padding: 2.25rem 2.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem;
          font: 1.0625rem/1.8 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", serif; white-space: pre-wrap; overflow-wrap: break-word; }
        mark { color: inherit; padding: .1em .1em 0; border-radius: .2em .2em 0 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        mark:target, li:target { outline: 2px solid var(--kind, currentColor); outline-offset: 2px; border-radius: .2em; }
        aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: .25rem 1.5rem 1.5rem; background: var(--sheet);
          border: 1px solid var(--line); border-radius: .6rem; font-size: .9rem; }
        h2 { margin: 1.25rem 0 .4rem; font-size: .95rem; font-weight: 650; }
        h2 small { margin-left: .5em; font-weight: 400; }
        small, .to { color: var(--soft); }
        ul { margin: 0; padding: 0; list-style: none; }
        li { padding: .28rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        table { width: 100%; border-collapse: collapse; }
        th { font-weight: 400; color: var(--soft); font-size: .8rem; }
        th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        .status { padding: 0 .45em; border: 1px solid var(--line); border-radius: 1em; white-space: nowrap; }
        a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .15em; }
        .to { display: inline-block; min-width: 1.5em; padding: 0 .3em; margin-left: .2em; border-radius: .3em; font-size: .78em; text-align: center; text-decoration: none; }
        .to:hover, .to:focus-visible { color: var(--ink); background: var(--line); }
        @media (max-width: 60rem) { header, main { padding-left: 1rem; padding-right: 1rem; } main { grid-template-columns: minmax(0, 1fr); }
          article { padding: 1.25rem; } aside { position: static; max-height: none; } }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        @media print {
          @page { margin: 18mm 16mm; }
          :root { --page: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb;
            --person: #0b5c35; --title: #55308a; --organization: #0f4488; --resolution: #6d4800; --place: #05585d; }
          header, main { max-width: none; padding: 0; }
          main { display: block; }
          article, aside { padding: 0; border: 0; }
          article { padding: 1rem 0; font-size: 11pt; line-height: 1.65; orphans: 3; widows: 3; }
          aside { position: static; max-height: none; overflow: visible; break-before: page; font-size: 9.5pt; }
          mark, .key { background: none; }
          h2 { break-after: avoid; }
          li, tr { break-inside: avoid; }
          .to { display: none; }
          li a[href^="https:"]::after { content: " " attr(href); color: var(--soft); font-size: .85em; }
        }
        """;
}
