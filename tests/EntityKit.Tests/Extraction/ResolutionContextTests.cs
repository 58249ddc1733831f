namespace EntityKit.Tests.Extraction;

/// <summary>Bodies carried from the words around, short forms after full ones, ranges, pinpoints and the grouping into references.</summary>
public class ResolutionContextTests
{
    [Theory]
    [InlineData("The Security Council, in its resolution 2254, set out a plan.", "UN Security Council")]
    [InlineData("The Security Council met. Later the Council adopted resolution 1973.", "UN Security Council")]
    [InlineData("The Human Rights Council met. In its resolution 46/21 the Council was clear.", "UN Human Rights Council")]
    [InlineData("The Human Rights Council unanimously adopted resolution 37/7.", "UN Human Rights Council")]
    [InlineData("The Human Rights Council met. The General Assembly adopted resolution 70/1.", "UN General Assembly")]
    [InlineData("Resolution 69/186, adopted by the General Assembly last year, is clear.", "UN General Assembly")]
    [InlineData("Resolution 43/1, which was adopted by the Human Rights Council, is clear.", "UN Human Rights Council")]
    [InlineData("The Human Rights Council adopted resolution S-16/1.", "UN Human Rights Council")]
    [InlineData("The Human Rights Council held a special session. Resolution S-16/1 was its outcome.", "UN Human Rights Council")]
    [InlineData("The General Assembly held a special session. Resolution S-27/2 was its outcome.", "UN General Assembly")]
    [InlineData("The European Parliament,\n– having regard to its resolution of 15 January 2020 on the European Green Deal,", "European Parliament")]
    [InlineData("In 1947 the General Assembly adopted resolution 181.", "UN General Assembly")]
    [InlineData("The Parliamentary Assembly of the Council of Europe adopted Resolution 1085 (1996).", "Parliamentary Assembly of the Council of Europe")]
    [InlineData("The Commission on Human Rights, in its resolution 2003/16, was clear.", "UN Commission on Human Rights")]
    [InlineData("The General Assembly heard that resolution 2254 must be carried out.", "UN Security Council")]
    [InlineData("Our resolution of 15 January 2020", "none")]
    [InlineData("We wrote its resolution of 15 January 2020 down.", null)]
    [InlineData("Resolution 16/18 was adopted.", null)]
    public void The_body_comes_from_the_words_around(string text, string? body)
    {
        IReadOnlyList<Mention> mentions = ResolutionExtractor.Default.Extract(text);
        if (body == "none")
        {
            Assert.Empty(mentions);
            return;
        }

        Assert.Equal(body, Assert.Single(Assert.Single(mentions).Readings).Body);
    }

    [Theory]
    [InlineData("Resolution 2254 came first. Later we read UNSCR 2254.", "UNSCR 2254")]
    [InlineData("Resolution 2254 came first. Later the 2254 resolution stood.", "2254 resolution")]
    [InlineData("Resolution 2254 came first. Later S/RES/2254 stood.", "S/RES/2254")]
    [InlineData("Resolution 2254 came first. Later the implementation of 2254 failed.", "2254")]
    [InlineData("Resolution 2254 came first. We want a 2254-compliant solution.", "2254")]
    [InlineData("Resolution 2254 came first. The post-2254 order is here.", "2254")]
    [InlineData("Resolution 2254 came first. Later they acted in line with 2254.", "2254")]
    [InlineData("Resolution 2254 came first. They did not implement 2254, he said.", "2254")]
    [InlineData("Resolution 2254 came first. Later 2254 (2015) was cited.", "2254 (2015)")]
    [InlineData("Resolution 2254 came first. He said that 2254 remains the way.", "2254")]
    [InlineData("Resolution 2254 came first.\n\n2254 remains the way.", "2254")]
    public void A_short_form_after_a_full_one_is_a_mention_of_it(string text, string mention)
    {
        ResolutionReference reference = Assert.Single(ResolutionExtractor.Default.ExtractReferences(text));
        Assert.Equal(["Resolution 2254", mention], reference.Mentions.Select(m => m.Text));
        Assert.Equal("S/RES/2254 (2015)", reference.Symbol);
        Assert.Null(reference.Mentions[0].Link);
        Assert.NotNull(reference.Mentions[1].Link);
    }

    [Theory]
    [InlineData("Resolution 2254 came first. They counted 2254 people.")]
    [InlineData("Resolution 2254 came first. It costs $2254.")]
    [InlineData("Resolution 2254 came first. It is 2254 km away.")]
    [InlineData("Resolution 2254 came first. On 17 May 2254 we met.")]
    [InlineData("Resolution 2254 came first. Flight 2254 to Damascus was late.")]
    [InlineData("Resolution 2254 came first. The 2254-strong force left.")]
    [InlineData("Resolution 2254 came first. See page 2254.")]
    [InlineData("Resolution 2254 came first. The ratio is 1.2254 or 2254.5 or 12,254.")]
    [InlineData("Implementation of 2254 is slow, and Resolution 2254 came later.")]
    public void A_number_that_is_no_name_is_no_mention(string text) => Assert.Single(ResolutionExtractor.Default.Extract(text));

    [Fact]
    public void Bare_numbers_without_a_full_reference_are_nothing() => Assert.Empty(ResolutionExtractor.Default.Extract("The implementation of 1559 and 1701 and a 2254-compliant solution."));

    [Fact]
    public void A_bare_number_follows_the_full_reference_of_the_document()
    {
        ResolutionReference reference = Assert.Single(ResolutionExtractor.Default.ExtractReferences("General Assembly resolution 181 (II) divided the land. Nobody heeded resolution 181."));
        Assert.Equal(2, reference.Mentions.Count);
        Assert.Equal("A/RES/181 (II)", reference.Symbol);
        Assert.Equal("short-form", reference.Mentions[1].Link);
    }

    [Theory]
    [InlineData("Members debated H.Res. 755. Resolution 755 passed.", "US House of Representatives")]
    [InlineData("The Human Rights Council resolution 46/21 came first. Resolution 46/21 is clear.", "UN Human Rights Council")]
    [InlineData("PACE Resolution 2463 came first. Resolution 2463 is clear.", "Parliamentary Assembly of the Council of Europe")]
    [InlineData("World Health Assembly resolution WHA73.1 came first. Then resolution 73/1 followed.", "UN General Assembly")]
    [InlineData("OAS resolution 806 came first. Then resolution 806 (1993) followed.", "UN Security Council")]
    [InlineData("Human Rights Council members quoted resolution 65/281.", "UN General Assembly")]
    [InlineData("The Commission on Human Rights was told of resolution 194 (III).", "UN General Assembly")]
    [InlineData("The OAU was told of United Nations resolution 1514 (XV).", "UN General Assembly")]
    [InlineData("The Economic and Social Council met. Later Council resolution 1979/11 followed.", "UN Economic and Social Council")]
    [InlineData("We quote OIC resolution 53/1.", "OIC Council of Foreign Ministers")]
    public void A_later_citation_follows_an_earlier_one_only_where_it_is_of_its_shape(string text, string body) =>
        Assert.Equal(body, ResolutionExtractor.Default.Extract(text)[^1].Readings[0].Body);

    [Theory]
    [InlineData(181)]
    [InlineData(194)]
    [InlineData(2758)]
    public void A_famous_number_without_body_and_year_has_a_low_confidence(int number)
    {
        Mention mention = Assert.Single(ResolutionExtractor.Default.Extract($"They spoke of resolution {number} again."));
        Assert.Equal("UN Security Council", mention.Readings[0].Body);
        Assert.True(mention.Confidence <= 0.5);
        Assert.True(Assert.Single(ResolutionExtractor.Default.Extract("They spoke of resolution 2254 again.")).Confidence > 0.8);
    }

    [Theory]
    [InlineData("resolutions 3419 A to D (XXX)", "3419 A,3419 B,3419 C,3419 D")]
    [InlineData("resolutions 34/93 A-C", "93 A,93 B,93 C")]
    [InlineData("Security Council resolutions 660 (1990) to 663 (1990)", "660,661,662,663")]
    [InlineData("resolutions 660 through 662", "660,661,662")]
    [InlineData("UN resolutions 660–662", "660,661,662")]
    [InlineData("resolutions 47/196 to 47/199", "196,197,198,199")]
    public void A_range_is_one_mention_of_several_references(string text, string numbers)
    {
        Mention mention = Assert.Single(ResolutionExtractor.Default.Extract($"We recall {text}."));
        Assert.Equal(text, mention.Text);
        Assert.Equal(numbers.Split(','), mention.Readings.Select(r => r.Number));
        Assert.All(mention.Readings, r => Assert.NotNull(r.Link));
        Assert.Equal(mention.Readings.Count, ResolutionExtractor.Default.ExtractReferences(text).Count);
    }

    [Theory]
    [InlineData("paragraph 2 of Security Council resolution 2253 (2015)", "paragraph 2")]
    [InlineData("paragraphs 16 and 17 of its resolution 883 (1993)", "paragraphs 16 and 17")]
    [InlineData("Operative Paragraph 5 of UNSCR 2254", "operative paragraph 5")]
    [InlineData("para. 4 (a) of resolution 1267 (1999)", "paragraph 4 (a)")]
    [InlineData("the annex to General Assembly resolution 60/1", "annex")]
    [InlineData("annex I to resolution 64/289", "annex I")]
    [InlineData("section II of resolution 68/237", "section II")]
    [InlineData("SC Res 2397 (2017), preamble", "preamble")]
    [InlineData("SC Res 2397 (2017), para 4", "paragraph 4")]
    [InlineData("resolution 2254 (2015), OP 5", "operative paragraph 5")]
    [InlineData("resolution 2254 (2015) op. 12", "operative paragraph 12")]
    [InlineData("resolution 60/1 (paras. 138-139)", "paragraphs 138-139")]
    [InlineData("resolution 61/295, annex", "annex")]
    [InlineData("resolution 1373, Chapter VII", "Chapter VII")]
    [InlineData("S.C. Res. 1373, ¶ 2", "paragraph 2")]
    [InlineData("the first and second preambular paragraphs of resolution 2254 (2015)", "first and second preambular paragraphs")]
    [InlineData("the 3rd operative paragraph of UNSCR 2254", "3rd operative paragraph")]
    [InlineData("op. para. 4 of resolution 2254 (2015)", "operative paragraph 4")]
    [InlineData("Annex B, paragraph 3, of resolution 2231 (2015)", "annex B, paragraph 3")]
    [InlineData("paragraph 34 of the annex to General Assembly resolution 46/182", "paragraph 34 of the annex")]
    [InlineData("resolution 61/177, annex, article 2", "annex, article 2")]
    [InlineData("S.C. Res. 1373, ¶¶ 2–4", "paragraphs 2-4")]
    [InlineData("the second of resolution 2254 (2015)", null)]
    [InlineData("resolution 2254 (2015)", null)]
    [InlineData("resolution 2254 (2015) in part", null)]
    [InlineData("a part of resolution 2254 (2015)", null)]
    public void A_pinpoint_is_read_and_stays_outside(string text, string? pinpoint)
    {
        ResolutionReference reference = Assert.Single(ResolutionExtractor.Default.ExtractReferences($"We recall {text}."));
        Assert.Equal(pinpoint, reference.Pinpoint);
        Assert.DoesNotContain("par", reference.Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void References_are_numbered_in_text_order_and_named_by_their_fullest_form()
    {
        IReadOnlyList<ResolutionReference> references = ResolutionExtractor.Default.ExtractReferences(
            "Resolution 2254 matters, and so does 70/1? No: resolution 70/1. UN Security Council\nresolution 2254 (2015) says so, and S/RES/2254 too. European Parliament resolution of 12 March 2020 and European Parliament resolution of 13 March 2020.");
        Assert.Equal(["r1", "r2", "r3", "r4"], references.Select(r => r.Id));
        Assert.Equal("UN Security Council resolution 2254 (2015)", references[0].Name);
        Assert.Equal(3, references[0].Mentions.Count);
        Assert.Equal(2020, references[2].Year);
        Assert.Equal(references[2].Body, references[3].Body);
    }

    [Fact]
    public void A_year_that_contradicts_a_named_Council_leaves_symbol_and_link_open()
    {
        ResolutionReading reading = Assert.Single(Assert.Single(ResolutionExtractor.Default.Extract("Security Council resolution 598 (1978)")).Readings);
        Assert.Equal(("UN Security Council", "598", 1978), (reading.Body, reading.Number, reading.Year));
        Assert.Null(reading.Symbol);
        Assert.Null(reading.Link);
    }
}
