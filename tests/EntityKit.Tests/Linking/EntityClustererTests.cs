namespace EntityKit.Tests.Linking;

public class EntityClustererTests
{
    [Theory]
    [InlineData("[Nabil Al-Hakimi] spoke. [Al-Hakimi] left. [Hakimi] ate.", "Nabil Al-Hakimi = Al-Hakimi = Hakimi")]
    [InlineData("[Nabil Al-Hakimi] met [El Hakimi].", "Nabil Al-Hakimi = El Hakimi")]
    [InlineData("[Samir Qaddour] spoke. [Kadour] left.", "Samir Qaddour = Kadour")]
    [InlineData("[Rami Saddo] spoke. [Sado] left.", "Rami Saddo = Sado")]
    [InlineData("[Muhammad Zorin] met [Mohammed Zorin].", "Muhammad Zorin = Mohammed Zorin")]
    [InlineData("[Lina Zakariyya] met [Zakaria].", "Lina Zakariyya = Zakaria")]
    [InlineData("[Nabil AL-HAKIMI] met [HAKIMI Nabil].", "Nabil AL-HAKIMI = HAKIMI Nabil")]
    [InlineData("{President} [Halima] met staff. [Halima Yusuf Bello] left.", "Halima = Halima Yusuf Bello")]
    [InlineData("[Joan R. Carver] met [Joan Carver] and [J. Carver].", "Joan R. Carver = Joan Carver = J. Carver")]
    [InlineData("[William Tarrow] met [Bill Tarrow].", "William Tarrow = Bill Tarrow")]
    [InlineData("[Dirk van der Molen] met [Van der Molen].", "Dirk van der Molen = Van der Molen")]
    [InlineData("[Ana Ruiz-Ortega] met [Ana Ortega].", "Ana Ruiz-Ortega = Ana Ortega")]
    [InlineData("[Carlos Vega, Jr.] met [Vega].", "Carlos Vega, Jr. = Vega")]
    [InlineData("[Rosa Maria Ortega] ([Rosa Vidal]) left.", "Rosa Maria Ortega = Rosa Vidal")]
    // Refusals.
    [InlineData("[Ana Lim] met [Bo Lim].", "Ana Lim; Bo Lim")]
    [InlineData("[Ana Lim] met [Bo Lim]. [Lim] left.", "Ana Lim; Bo Lim; Lim")]
    [InlineData("[Rami Sado] met [Rana Sala].", "Rami Sado; Rana Sala")]
    [InlineData("[Carlos Vega, Jr.] met [Carlos Vega, Sr.].", "Carlos Vega, Jr.; Carlos Vega, Sr.")]
    [InlineData("Mr. [Cole] met Ms. [Cole].", "Cole; Cole")]
    [InlineData("[Hasan Deeb] met [Hussein Deeb].", "Hasan Deeb; Hussein Deeb")]
    [InlineData("[Lee] met [Leo].", "Lee; Leo")]
    public void People(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Clusters.People));

    [Fact]
    public void A_name_that_fits_two_people_stays_alone_with_both_as_candidates()
    {
        IReadOnlyList<Person> people = MarkedMentions.Link("[Ana Lim] met [Bo Lim]. [Lim] left.").Clusters.People;
        Assert.Equal(["Ana Lim", "Bo Lim"], people[2].Candidates.Select(c => c.Name));
        Assert.Empty(people[0].Candidates);
    }

    [Fact]
    public void A_title_decides_between_two_people_of_one_surname()
    {
        IReadOnlyList<Person> people = MarkedMentions.Link("{Mayor} [Ana Lim] met {Judge} [Bo Lim]. {Judge} [Lim] left.").Clusters.People;
        Assert.Equal("Ana Lim; Bo Lim = Lim", MarkedMentions.Describe(people));
        Assert.Equal("title-and-surname", people[1].Mentions[1].Link);
        Assert.Null(people[1].Mentions[0].Link);
    }

    [Theory]
    [InlineData("[Nabil AL-HAKIMI] spoke.", "Nabil", "AL-HAKIMI")]
    [InlineData("[HAKIMI Nabil] spoke.", "Nabil", "HAKIMI")]
    [InlineData("[Dirk van der Molen] spoke.", "Dirk", "van der Molen")]
    [InlineData("[Joan R. Xyloph] spoke.", "Joan R.", "Xyloph")]
    [InlineData("[Qweta Xyloph] spoke. [Xyloph] left.", "Qweta", "Xyloph")]
    [InlineData("[Qweta Xyloph] spoke.", null, null)]
    [InlineData("[Xyloph] spoke.", null, null)]
    public void Given_and_family_names(string marked, string? given, string? family)
    {
        Person person = MarkedMentions.Link(marked).Clusters.People[0];
        Assert.Equal((given, family), (person.GivenName, person.FamilyName));
    }

    [Theory]
    [InlineData("The <Delta Opposition Front> (<DOF>) met. The <DOF> spoke.", "Delta Opposition Front = DOF = DOF")]
    [InlineData("The <DOF> (<Delta Opposition Front>) met.", "DOF = Delta Opposition Front")]
    [InlineData("The <Delta Opposition Front> (“<DOF>”) met.", "Delta Opposition Front = DOF")]
    [InlineData("<DOF> met. The <Delta Opposition Front> spoke.", "DOF = Delta Opposition Front")]
    [InlineData("The <Fund for the Relief of Delta> and the <FRD>", "Fund for the Relief of Delta = FRD")]
    [InlineData("The <UN Harbour Council> and the <UNHC>", "UN Harbour Council = UNHC")]
    [InlineData("The <Department of Trade> and the <Trade Department>", "Department of Trade = Trade Department")]
    [InlineData("The <U.S. Department of Trade> and the <Trade Department>", "U.S. Department of Trade = Trade Department")]
    [InlineData("The <United Nations Harbour Council> and the <Harbour Council>", "United Nations Harbour Council = Harbour Council")]
    [InlineData("<Zeta Pumps Ltd> and <Zeta Pumps>", "Zeta Pumps Ltd = Zeta Pumps")]
    [InlineData("<Zeta Pumps> and <Zeta>", "Zeta Pumps = Zeta")]
    [InlineData("The <Delta Opposition Front> and the <Front>", "Delta Opposition Front = Front")]
    [InlineData("The <Kenyan Government> and the <Government of Kenya>", "Kenyan Government = Government of Kenya")]
    [InlineData("The <Ministry of Defence> and the <Ministry of Defense>", "Ministry of Defence = Ministry of Defense")]
    // Refusals.
    [InlineData("The <Delta Front> and the <Omega Front> met the <Front>.", "Delta Front; Omega Front; Front")]
    [InlineData("The <Zeta Party> and the <Zeta Party Youth Committee>", "Zeta Party; Zeta Party Youth Committee")]
    [InlineData("The <Council of the European Union> (<EU>)", "Council of the European Union; EU")]
    [InlineData("The <National Harbour Council> and the <Harbour Council>", "National Harbour Council; Harbour Council")]
    [InlineData("The <Kenyan Government> and the <Ghanaian Government>", "Kenyan Government; Ghanaian Government")]
    [InlineData("The <Delta Opposition Front> and the <DOC>", "Delta Opposition Front; DOC")]
    public void Organizations(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Clusters.Organizations));

    [Fact]
    public void An_organization_has_its_fullest_name_and_its_acronym()
    {
        Organization organization = Assert.Single(MarkedMentions.Link("<DOF> met. The <Delta Opposition Front> spoke.").Clusters.Organizations);
        Assert.Equal(("Delta Opposition Front", "DOF"), (organization.Name, organization.Acronym));
        Assert.Contains("acronym", organization.Mentions.Select(m => m.Link));
    }

    [Theory]
    [InlineData("{Ministers of Health} and a {minister of health}", "Minister of Health")]
    [InlineData("{Chargés d’affaires} and {Chargé d’affaires}", "Chargé d’affaires")]
    [InlineData("{Secretaries-General} and {Secretary General}", "Secretary-General")]
    [InlineData("{Attorneys General}, {Attorney General}", "Attorney General")]
    [InlineData("{Major Generals}, {Major General}", "Major General")]
    [InlineData("{members}, {member}", "member")]
    [InlineData("{PMs}, {PM}", "PM")]
    [InlineData("{Congressmen}, {Congressman}", "Congressman")]
    [InlineData("{Princess} and {Princess}", "Princess")]
    public void Titles(string marked, string name) => Assert.Equal(name, Assert.Single(MarkedMentions.Link(marked).Clusters.Titles).Name);

    [Theory]
    [InlineData("~U.S.~ and the ~United States~", "U.S. = United States")]
    [InlineData("~Oslo~ and ~OSLO~", "Oslo = OSLO")]
    [InlineData("~Niger~ and ~Nigeria~", "Niger; Nigeria")]
    public void Places(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Clusters.Places));

    [Fact]
    public void A_paragraph_with_other_words_changes_nothing_before_it()
    {
        const string text = "{Mayor} [Ana Lim] met [Bo Dahl] of the <Delta Opposition Front> (<DOF>). [Lim] left the <Front> in ~Oslo~.";
        EntityClusters alone = MarkedMentions.Link(text).Clusters;
        EntityClusters longer = MarkedMentions.Link(text + "\n\n{Judge} [Pia Kunz] saw <Zeta Pumps> near ~Lima~.").Clusters;
        Assert.StartsWith(MarkedMentions.Describe(alone.People), MarkedMentions.Describe(longer.People), StringComparison.Ordinal);
        Assert.StartsWith(MarkedMentions.Describe(alone.Organizations), MarkedMentions.Describe(longer.Organizations), StringComparison.Ordinal);
        Assert.StartsWith(MarkedMentions.Describe(alone.Places), MarkedMentions.Describe(longer.Places), StringComparison.Ordinal);
    }
}
