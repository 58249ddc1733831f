using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EntityKit.Tests;

public class JsonWriterTests
{
    private static readonly JsonSchema s_schema = new(Repository.Read("docs", "schema", "document-1.json"));
    private static readonly JsonSerializerOptions s_unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_document_has_the_documented_form()
    {
        string json = new JsonWriter().ToJson(Some.Document(), "a/b.txt");

        Assert.Equal(
            """
            {"schema":1,"id":"a/b.txt","model":"hand-made","offsets":"utf16","length":102,
            "people":[{"id":"p1","name":"Ada Okonkwo","given":"Ada","family":"Okonkwo","confidence":0.99,"mentions":[
            {"start":3,"end":14,"text":"Ada Okonkwo","source":"model","rule":null,"link":null,"confidence":0.99},
            {"start":89,"end":96,"text":"Okonkwo","source":"model","rule":null,"link":"surname","confidence":0.90}]}],
            "titles":[{"id":"t1","name":"chair","mentions":[{"start":16,"end":21,"text":"chair","source":"rule","rule":"head","link":null,"confidence":0.90}]}],
            "organizations":[{"id":"o1","name":"Harbour Trust","acronym":"HT","mentions":[
            {"start":29,"end":42,"text":"Harbour Trust","source":"model","rule":null,"link":null,"confidence":0.90},
            {"start":44,"end":46,"text":"HT","source":"model","rule":null,"link":"acronym","confidence":0.90}]}],
            "resolutions":[{"id":"r1","kind":"resolution","body":null,"number":"7","session":null,"year":1950,"symbol":null,"link":null,"pinpoint":null,"mentions":[
            {"start":64,"end":83,"text":"Resolution 7 (1950)","source":"rule","rule":"numbered","link":null,"confidence":0.90}]}],
            "places":[{"id":"l1","name":"Lagos","mentions":[{"start":51,"end":56,"text":"Lagos","source":"model","rule":null,"link":null,"confidence":1.00}]}],
            "appointments":[{"person":"p1","title":"t1","organization":"o1","country":null,"status":"current","confidence":0.50,"start":3,"end":42,"rule":"apposition"}]}
            """.ReplaceLineEndings(""),
            json);
    }

    [Theory]
    [InlineData(OffsetUnit.Utf16, "utf16", 102, 3, 14)]
    [InlineData(OffsetUnit.CodePoint, "codepoint", 101, 2, 13)]
    [InlineData(OffsetUnit.Utf8, "utf8", 104, 5, 16)]
    public void Offsets_count_what_was_asked_for(OffsetUnit unit, string name, int length, int start, int end)
    {
        JsonElement json = Parse(new JsonWriter { Offsets = unit }.ToJson(Some.Document()));

        JsonElement mention = json.GetProperty("people")[0].GetProperty("mentions")[0];
        Assert.Equal(name, json.GetProperty("offsets").GetString());
        Assert.Equal(length, json.GetProperty("length").GetInt32());
        Assert.Equal((start, end), (mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void Indented_and_not_hold_the_same_values()
    {
        string indented = new JsonWriter { Indented = true }.ToJson(Some.Document(), "x");
        string line = new JsonWriter().ToJson(Some.Document(), "x");

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', indented);
        Assert.StartsWith("{\n  \"schema\": 1,\n", indented, StringComparison.Ordinal);
        Assert.Equal(line, JsonSerializer.Serialize(Parse(indented), s_unescaped));
    }

    [Fact]
    public void Without_confidences_there_are_none()
    {
        Assert.DoesNotContain("confidence", new JsonWriter { Confidences = false }.ToJson(Some.Document()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_is_named_by_its_id()
    {
        TaggedText text = Some.Tagged("Li Lu");
        var one = new Person("p1", "Li", null, null, [Some.Mention("Li Lu", EntityKind.Person, "Li")], []);
        var two = new Person("p2", "Lu", null, null, [Some.Mention("Li Lu", EntityKind.Person, "Lu")], [one]);

        string json = new JsonWriter().ToJson(new EntityDocument(text, null) { People = [one, two] });

        Assert.Contains("\"family\":null,\"candidates\":[\"p1\"],", json, StringComparison.Ordinal);
        Assert.Empty(s_schema.Validate(json));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Output_is_valid_by_the_schema(bool confidences)
    {
        Assert.Empty(s_schema.Validate(new JsonWriter { Confidences = confidences }.ToJson(Some.Document())));
    }

    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2")]
    [InlineData("\"offsets\":\"utf16\"", "\"offsets\":\"bytes\"")]
    [InlineData("\"person\":\"p1\"", "\"person\":\"o1\"")]
    [InlineData("\"year\":1950", "\"year\":\"1950\"")]
    [InlineData("\"start\":3", "\"start\":-3")]
    [InlineData("\"acronym\":\"HT\",", "")]
    [InlineData("\"model\":", "\"made-by\":")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        string json = new JsonWriter().ToJson(Some.Document());

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(s_schema.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_ends_with_a_line_feed_and_has_no_byte_order_mark()
    {
        using var output = new MemoryStream();
        new JsonWriter().Write(Some.Document(), null, output);

        byte[] bytes = output.ToArray();
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(new JsonWriter().ToJson(Some.Document()), Encoding.UTF8.GetString(bytes, 0, bytes.Length - 1));
    }

    [Fact]
    public void A_lone_surrogate_is_written_as_the_replacement_character()
    {
        string json = new JsonWriter().ToJson(Some.Document(), "a\uD800b");

        Assert.Equal("a\uFFFDb", Parse(json).GetProperty("id").GetString());
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("document", () => new JsonWriter().ToJson(null!));
        Assert.Throws<ArgumentNullException>("output", () => new JsonWriter().Write(Some.Document(), null, null!));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
