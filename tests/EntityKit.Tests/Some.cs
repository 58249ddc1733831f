using System.Collections.Immutable;

namespace EntityKit.Tests;

/// <summary>Valid objects in one call, made without a model.</summary>
internal static class Some
{
    /// <summary>A text with one token for each word or mark, one sentence for each line, and tags from <paramref name="tag"/>.</summary>
    internal static TaggedText Tagged(string text, Func<string, Tag>? tag = null)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        int first = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if ((i == text.Length || text[i] == '\n') && tokens.Count > first)
            {
                sentences.Add(new Sentence(first, tokens.Count, sentences.Count == 0));
                first = tokens.Count;
            }

            if (i == text.Length || char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            int start = i;
            while (char.IsLetterOrDigit(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }

            tokens.Add(new Token(start, i + 1));
        }

        tag ??= _ => new Tag(PartOfSpeech.X, Bio.Outside, null, 1);
        ImmutableArray<Tag> tags = [.. tokens.Select(token => tag(text[token.Start..token.End]))];
        return TaggedText.Create(text, tokens.ToImmutable(), sentences.ToImmutable(), tags);
    }

    /// <summary>The <paramref name="nth"/> place of <paramref name="phrase"/> in a text, as a mention.</summary>
    internal static Mention Mention(string text, EntityKind kind, string phrase, int nth = 1, double confidence = 0.9, string? rule = null)
    {
        int start = -1;
        for (int i = 0; i < nth; i++)
        {
            start = text.IndexOf(phrase, start + 1, StringComparison.Ordinal);
        }

        Assert.True(start >= 0, $"\"{phrase}\" does not stand {nth} times in the text.");
        return new Mention(kind, new TextSpan(start, start + phrase.Length), phrase, rule is null ? MentionSource.Model : MentionSource.Rule, confidence, rule);
    }

    /// <summary>A document with one of everything: a person with a post, an organization with an acronym, a resolution, a place.</summary>
    internal static EntityDocument Document(string text = "😀 Ada Okonkwo, chair of the Harbour Trust (HT) in Lagos, cited Resolution 7 (1950).\nMs. Okonkwo left.")
    {
        TaggedText tagged = Tagged(text);
        Mention name = Mention(text, EntityKind.Person, "Ada Okonkwo", confidence: 0.987);
        Mention surname = Mention(text, EntityKind.Person, "Okonkwo", nth: 2).LinkedBy("surname");
        Mention chair = Mention(text, EntityKind.Title, "chair", rule: "head");
        Mention trust = Mention(text, EntityKind.Organization, "Harbour Trust");
        Mention acronym = Mention(text, EntityKind.Organization, "HT").LinkedBy("acronym");
        Mention place = Mention(text, EntityKind.Place, "Lagos", confidence: 1);
        Mention citation = Mention(text, EntityKind.Resolution, "Resolution 7 (1950)", rule: "numbered");

        var person = new Person("p1", "Ada Okonkwo", "Ada", "Okonkwo", [name, surname], []);
        var title = new Title("t1", "chair", [chair]);
        var organization = new Organization("o1", "Harbour Trust", "HT", [trust, acronym]);
        var reading = new ResolutionReading(null, ResolutionKind.Resolution, "7", null, 1950, null, null, null);
        var evidence = new TextSpan(name.Span.Start, trust.Span.End);
        var appointment = new Appointment(person, title, organization, null, AppointmentStatus.Current, evidence, 0.5, "apposition");
        person.Appointments = [appointment];
        return new EntityDocument(tagged, "hand-made")
        {
            Mentions = [name, chair, trust, acronym, place, citation, surname],
            People = [person],
            Titles = [title],
            Organizations = [organization],
            Resolutions = [new ResolutionReference("r1", "Resolution 7 (1950)", reading, [citation])],
            Places = [new Place("l1", "Lagos", [place])],
            Appointments = [appointment],
        };
    }
}
