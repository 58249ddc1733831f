using System.Text;

namespace EntityKit.Tests;

public class ConllWriterTests
{
    [Fact]
    public void A_token_has_its_title_and_its_outer_entity()
    {
        const string Text = "Envoy to the Blue Council, Ada\nResolution 7";
        var document = new EntityDocument(Some.Tagged(Text, word => new Tag(char.IsUpper(word[0]) ? PartOfSpeech.PropN : PartOfSpeech.X, Bio.Outside, null, 1)), null)
        {
            Mentions =
            [
                Some.Mention(Text, EntityKind.Title, "Envoy to the Blue Council"),
                Some.Mention(Text, EntityKind.Organization, "Blue Council"),
                Some.Mention(Text, EntityKind.Place, "Blue"),
                Some.Mention(Text, EntityKind.Person, "Ada"),
                Some.Mention(Text, EntityKind.Resolution, "Resolution 7"),
            ],
        };

        Assert.Equal(
            """
            -DOCSTART-	a_file.txt	O	O

            Envoy	PROPN	B-TITLE	O
            to	X	I-TITLE	O
            the	X	I-TITLE	O
            Blue	PROPN	I-TITLE	B-ORG
            Council	PROPN	I-TITLE	I-ORG
            ,	X	O	O
            Ada	PROPN	O	B-PER

            Resolution	PROPN	O	B-RES
            7	X	O	I-RES


            """.ReplaceLineEndings("\n"),
            Write(document, "a file.txt"));
    }

    [Fact]
    public void A_document_without_text_has_a_first_line()
    {
        Assert.Equal("-DOCSTART-\t_\tO\tO\n\n", Write(new EntityDocument(Some.Tagged(""), null), null));
    }

    private static string Write(EntityDocument document, string? id)
    {
        using var output = new MemoryStream();
        new ConllWriter().Write(document, id, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
