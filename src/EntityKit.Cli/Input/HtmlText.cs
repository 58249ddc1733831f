using System.Net;
using System.Text;

namespace EntityKit.Cli;

/// <summary>The text of an HTML page as a reader sees it, with a way back from each character into the page.</summary>
/// <remarks>
/// Blocks are parted by an empty line, rows and list items by a line break, runs of white space become one space outside of
/// <c>pre</c>; scripts, styles and what is not shown are left out. Any string is taken for a page, however broken.
/// </remarks>
internal sealed class HtmlText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "tfoot", "thead", "title", "ul",
    };

    private static readonly HashSet<string> s_lines = new(StringComparer.OrdinalIgnoreCase) { "br", "caption", "li", "option", "td", "th", "tr" };

    private static readonly HashSet<string> s_unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea", "canvas", "audio", "video" };

    private readonly string _page;
    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];
    private int _breaks; // line breaks due before the next character
    private int _space = -1; // where a space stands that is due before the next character
    private int _breakAt;
    private int _preformatted;

    private HtmlText(string page) => _page = page;

    /// <summary>Reads a page.</summary>
    internal static (string Text, SourceMap Map) Read(string page)
    {
        var reader = new HtmlText(page);
        reader.ReadAll();
        return (reader._text.ToString(), new SourceMap(page, reader._runs));
    }

    private void ReadAll()
    {
        for (int i = 0; i < _page.Length;)
        {
            char c = _page[i];
            i = c == '<' && i + 1 < _page.Length && (char.IsAsciiLetter(_page[i + 1]) || _page[i + 1] is '/' or '!' or '?') ? ReadMarkup(i)
                : c == '&' ? ReadReference(i)
                : ReadCharacter(i);
        }
    }

    private int ReadCharacter(int at)
    {
        char c = _page[at];
        if (!char.IsWhiteSpace(c) || c is '\u00A0' or '\u202F' or '\u2007')
        {
            Put(_page.AsSpan(at, 1), new TextSpan(at, at + 1));
        }
        else if (_preformatted > 0 && c == '\n')
        {
            Break(1, at, add: true);
        }
        else if (_preformatted > 0 && c != '\r')
        {
            Put(_page.AsSpan(at, 1), new TextSpan(at, at + 1));
        }
        else if (_space < 0)
        {
            _space = at;
        }

        return at + 1;
    }

    /// <summary>"&amp;amp;", "&amp;#233;": one character of the text, or two, for several of the page.</summary>
    private int ReadReference(int at)
    {
        const int Longest = 32;
        int length = _page.AsSpan(at, Math.Min(Longest, _page.Length - at)).IndexOf(';') + 1;
        if (length > 2)
        {
            string written = _page.Substring(at, length);
            string meant = WebUtility.HtmlDecode(written);
            if (meant != written && meant.Length is 1 or 2)
            {
                if (meant.Length == 1 && char.IsWhiteSpace(meant[0]) && meant[0] != '\u00A0')
                {
                    _space = _space < 0 ? at : _space;
                }
                else
                {
                    Put(meant, new TextSpan(at, at + length));
                }

                return at + length;
            }
        }

        return ReadCharacter(at);
    }

    /// <summary>A tag, a comment or a declaration; gives where to go on.</summary>
    private int ReadMarkup(int at)
    {
        if (_page.AsSpan(at).StartsWith("<!--"))
        {
            return After("-->", at + 4);
        }

        if (_page[at + 1] is '!' or '?')
        {
            return After(_page.AsSpan(at).StartsWith("<![CDATA[") ? "]]>" : ">", at + 2);
        }

        bool closes = _page[at + 1] == '/';
        int start = at + (closes ? 2 : 1);
        int end = start;
        while (end < _page.Length && (char.IsLetterOrDigit(_page[end]) || _page[end] is '-' or ':'))
        {
            end++;
        }

        string name = _page[start..end];
        int after = EndOfTag(end);
        if (!closes && s_unseen.Contains(name) && _page[Math.Max(at, after - 2)] != '/')
        {
            return AfterElement(name, after);
        }

        if (s_blocks.Contains(name))
        {
            Break(2, at);
        }
        else if (s_lines.Contains(name))
        {
            Break(1, at, add: name.Equals("br", StringComparison.OrdinalIgnoreCase));
        }

        if (name.Equals("pre", StringComparison.OrdinalIgnoreCase))
        {
            _preformatted = Math.Max(0, _preformatted + (closes ? -1 : 1));
        }

        return after;
    }

    /// <summary>The end of a tag, with quoted values jumped over.</summary>
    private int EndOfTag(int at)
    {
        for (int i = at; i < _page.Length; i++)
        {
            if (_page[i] == '>')
            {
                return i + 1;
            }

            if (_page[i] is '"' or '\'' && i > 0 && (_page[i - 1] == '=' || char.IsWhiteSpace(_page[i - 1])) && _page.IndexOf(_page[i], i + 1) is var close and > 0)
            {
                i = close;
            }
        }

        return _page.Length;
    }

    private int AfterElement(string name, int at)
    {
        int close = _page.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? _page.Length : EndOfTag(close);
    }

    private int After(string mark, int at)
    {
        int close = at > _page.Length ? -1 : _page.IndexOf(mark, at, StringComparison.Ordinal);
        return close < 0 ? _page.Length : close + mark.Length;
    }

    private void Break(int count, int at, bool add = false)
    {
        _breaks = add ? Math.Min(_breaks + count, 2) : Math.Max(_breaks, count);
        _breakAt = at;
    }

    /// <summary>Adds characters, with the break or the space that is due before them.</summary>
    private void Put(ReadOnlySpan<char> text, TextSpan source)
    {
        if (_text.Length > 0 && (_breaks > 0 || _space >= 0))
        {
            string gap = _breaks > 1 ? "\n\n" : _breaks > 0 ? "\n" : " ";
            int at = _breaks > 0 ? _breakAt : _space;
            Add(gap, new TextSpan(at, at + 1));
        }

        _breaks = 0;
        _space = -1;
        Add(text, source);
    }

    private void Add(ReadOnlySpan<char> text, TextSpan source)
    {
        int start = _text.Length;
        _text.Append(text);
        bool isPlain = text.Length == source.Length;
        if (isPlain && _runs.Count > 0 && _runs[^1] is var last && last.Text.Length == last.Source.Length && last.Source.End == source.Start)
        {
            _runs[^1] = new SourceRun(new TextSpan(last.Text.Start, _text.Length), new TextSpan(last.Source.Start, source.End));
        }
        else
        {
            _runs.Add(new SourceRun(new TextSpan(start, _text.Length), source));
        }
    }
}
