namespace EntityKit.Tests.Linking;

public class AppointmentLinkerTests
{
    [Theory]
    // Title before the name.
    [InlineData("{Foreign Minister} [Jane Okoro] spoke.", "Jane Okoro, Foreign Minister, -, -, Current")]
    [InlineData("Danish {Foreign Minister} [Lise Holm] spoke.", "Lise Holm, Foreign Minister, -, Denmark, Current")]
    [InlineData("{Colonel} Dr. [Amin Raouf] spoke.", "Amin Raouf, Colonel, -, -, Current")]
    [InlineData("~Fiji~ {Prime Minister} [Sela Tora] spoke.", "Sela Tora, Prime Minister, -, Fiji, Current")]
    [InlineData("The {Minister} spoke while [Jane Okoro] listened.", "")]
    // Possessive.
    [InlineData("<LRF>'s {President} [Omar Tahan] spoke.", "Omar Tahan, President, LRF, -, Current")]
    [InlineData("the <LRF>’s {representative to the United Nations}, [Rim Sabbagh], spoke.", "Rim Sabbagh, representative to the United Nations, LRF, -, Current")]
    [InlineData("~Kenya~'s {President} [Joseph Mwangi] spoke.", "Joseph Mwangi, President, -, Kenya, Current")]
    [InlineData("<LRF>'s {President} [Omar Tahan], {Treasurer} [Adel Nimr] and {Spokesman} [Fadi Kassar] came.", "Omar Tahan, President, LRF, -, Current; Adel Nimr, Treasurer, LRF, -, Current; Fadi Kassar, Spokesman, LRF, -, Current")]
    [InlineData("<LRF>'s {President} [Omar Tahan], {Foreign Minister} [Lise Holm] and others came.", "Omar Tahan, President, LRF, -, Current; Lise Holm, Foreign Minister, -, -, Current")]
    // "of" phrases.
    [InlineData("{Executive Director} of the <Baltic Relief Fund> [Karl Mets] spoke.", "Karl Mets, Executive Director, Baltic Relief Fund, -, Current")]
    [InlineData("{Chairman} of the <Andes Growers Union>, [Luis Paredes], spoke.", "Luis Paredes, Chairman, Andes Growers Union, -, Current")]
    [InlineData("the {President} of the <General Assembly> at its fifty-second session, Mr. [Ivo Balan], spoke", "Ivo Balan, President, General Assembly, -, Current")]
    [InlineData("{President} of the sixty-first session of the <General Assembly>, [Ivo Balan], spoke.", "Ivo Balan, President, General Assembly, -, Current")]
    [InlineData("<LRF>'s {President} [Omar Tahan], {Coordinator} of the Office [Adel Nimr] spoke.", "Omar Tahan, President, LRF, -, Current; Adel Nimr, Coordinator, -, -, Current")]
    [InlineData("The {President} of the <General Assembly> spoke. [Ivo Balan] listened.", "")]
    // Title after the name.
    [InlineData("[Jane Okoro], the <Acme Fund>'s {chief executive}, left.", "Jane Okoro, chief executive, Acme Fund, -, Current")]
    [InlineData("[Jane Okoro], <Acme Airways> {CEO}, left.", "Jane Okoro, CEO, Acme Airways, -, Current")]
    [InlineData("[Jane Okoro], 52, a {lawyer} from ~Lagos~, left.", "Jane Okoro, lawyer, -, Lagos, Current")]
    [InlineData("[Jane Okoro] ({Chair}) left.", "Jane Okoro, Chair, -, -, Current")]
    [InlineData("[Jane Okoro] and the {Chair} left.", "")]
    // Several posts.
    [InlineData("{Deputy Prime Minister} and {Minister of Foreign Affairs} [Ali Sarraf] spoke.", "Ali Sarraf, Deputy Prime Minister, -, -, Current; Ali Sarraf, Minister of Foreign Affairs, -, -, Current")]
    [InlineData("[Jane Okoro], {Chair} and {CEO} of <Acme Bank>, left.", "Jane Okoro, Chair, Acme Bank, -, Current; Jane Okoro, CEO, Acme Bank, -, Current")]
    [InlineData("<EU> {High Representative}/{Vice President} [Pia Kunz] spoke.", "Pia Kunz, High Representative, EU, -, Current; Pia Kunz, Vice President, EU, -, Current")]
    [InlineData("The {Secretary} and {Foreign Minister} [Lise Holm] spoke.", "Lise Holm, Foreign Minister, -, -, Current")]
    public void One_name(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Appointments));

    [Theory]
    [InlineData(
        "{Chairman} of the <Delta Council>, [Adam Fahr], {Executive Director} of the <Delta Council> [Susan Merle], {Chairman} of <HealAid>, [Zaid Sahm], and {Chair} of <Free Delta>, [Imad Karam].",
        "Adam Fahr, Chairman, Delta Council, -, Current; Susan Merle, Executive Director, Delta Council, -, Current; Zaid Sahm, Chairman, HealAid, -, Current; Imad Karam, Chair, Free Delta, -, Current")]
    [InlineData(
        "{Chairman} of <Free Delta>, [Adam Fahr], and {Chairman} of the <Doctors for Peace> organization. [Nora Aziz], {Chairman} of the <Delta Voice> group, [Zaid Sahm], and {Chair} of <HealAid>, [Imad Karam].",
        "Adam Fahr, Chairman, Free Delta, -, Current; Nora Aziz, Chairman, Doctors for Peace, -, Current; Zaid Sahm, Chairman, Delta Voice, -, Current; Imad Karam, Chair, HealAid, -, Current")]
    [InlineData(
        "[Adam Fahr], {President} of <Free Delta>; [Zaid Sahm], {Chairman} of <HealAid>; and [Imad Karam], {Treasurer}.",
        "Adam Fahr, President, Free Delta, -, Current; Zaid Sahm, Chairman, HealAid, -, Current; Imad Karam, Treasurer, -, -, Current")]
    [InlineData(
        "[Adam Fahr], {President} of <Free Delta>, [Zaid Sahm], {Chairman} of <HealAid>, and [Imad Karam], {Treasurer}, came.",
        "Adam Fahr, President, Free Delta, -, Current; Zaid Sahm, Chairman, HealAid, -, Current; Imad Karam, Treasurer, -, -, Current")]
    [InlineData(
        "[Adam Fahr], {Secretary of State}\n[Zaid Sahm], {Deputy Secretary}\n[Imad Karam], {Spokesperson}\n",
        "Adam Fahr, Secretary of State, -, -, Current; Zaid Sahm, Deputy Secretary, -, -, Current; Imad Karam, Spokesperson, -, -, Current")]
    [InlineData("[Adam Fahr]\n{Chief Executive}\n<HealAid>\n", "Adam Fahr, Chief Executive, -, -, Current")]
    [InlineData("He met the {Minister}.\n\n[Adam Fahr], {Treasurer}, left.", "Adam Fahr, Treasurer, -, -, Current")]
    [InlineData("He met the {Prime Minister}. [Adam Fahr] left.", "")]
    [InlineData("{Members} of the committee, [Adam Fahr] and [Zaid Sahm], came.", "Adam Fahr, Member, -, -, Current; Zaid Sahm, Member, -, -, Current")]
    [InlineData("{Presidents} [Fahr] and [Sahm] met.", "Fahr, President, -, -, Current; Sahm, President, -, -, Current")]
    [InlineData("{Ministers} including [Adam Fahr], [Zaid Sahm] and [Imad Karam] met.", "Adam Fahr, Minister, -, -, Current; Zaid Sahm, Minister, -, -, Current; Imad Karam, Minister, -, -, Current")]
    [InlineData("Excellencies, {Heads of State}, [Adam Fahr] greets you.", "")]
    [InlineData("{SECRETARY} [FAHR]: Good morning.", "FAHR, SECRETARY, -, -, Current")]
    public void Lists(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Appointments));

    [Theory]
    [InlineData("[Ana Lim] served as {Minister of Health} until May.", "Ana Lim, Minister of Health, -, -, Former")]
    [InlineData("[Ana Lim] was appointed {Chair} of <Acme Bank>.", "Ana Lim, Chair, Acme Bank, -, Incoming")]
    [InlineData("[Ana Lim] will serve as {Chair} of <Acme Bank>.", "Ana Lim, Chair, Acme Bank, -, Incoming")]
    [InlineData("I congratulate [Ana Lim] on her election as {President} of the <General Assembly>.", "Ana Lim, President, General Assembly, -, Current")]
    [InlineData("[Ana Lim] stepped down as {Chair} of <Acme Bank>.", "Ana Lim, Chair, Acme Bank, -, Former")]
    [InlineData("[Ana Lim] resigned as {Mayor}.", "Ana Lim, Mayor, -, -, Former")]
    [InlineData("[Ana Lim] took office as {Mayor}.", "Ana Lim, Mayor, -, -, Current")]
    [InlineData("[Ana Lim] succeeds [Bo Dahl] as {Mayor}.", "Ana Lim, Mayor, -, -, Current; Bo Dahl, Mayor, -, -, Former")]
    [InlineData("[Ana Lim] is the {director} of <Acme Labs>.", "Ana Lim, director, Acme Labs, -, Current")]
    [InlineData("[Ana Lim], who is now the {director} of <Acme Labs>, spoke.", "Ana Lim, director, Acme Labs, -, Current")]
    [InlineData("[Ana Lim] became {Mayor} in May.", "Ana Lim, Mayor, -, -, Current")]
    [InlineData("[Ana Lim] grew up in ~Oslo~. She later served as {Mayor}.", "Ana Lim, Mayor, -, -, Former")]
    [InlineData("[Ana Lim] met the {Mayor}.", "")]
    [InlineData("[Ana Lim] asked who was {Mayor}.", "")]
    [InlineData("[Ana Lim] said the {Chair} would leave.", "")]
    [InlineData("former {President} [Ana Lim] spoke", "Ana Lim, President, -, -, Former")]
    [InlineData("the late {Senator} [Ana Lim]", "Ana Lim, Senator, -, -, Former")]
    [InlineData("then-{Mayor} [Ana Lim] spoke", "Ana Lim, Mayor, -, -, Former")]
    [InlineData("{Acting Director} [Ana Lim] spoke", "Ana Lim, Acting Director, -, -, Acting")]
    [InlineData("interim {President} [Ana Lim] spoke", "Ana Lim, President, -, -, Acting")]
    [InlineData("{President}-elect [Ana Lim] spoke", "Ana Lim, President, -, -, Incoming")]
    [InlineData("incoming {Chair} [Ana Lim] spoke", "Ana Lim, Chair, -, -, Incoming")]
    public void Verbs_and_status(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Appointments));

    [Theory]
    [InlineData("{Secretary of State} [Ana B. Lim] spoke. {Secretary} [Lim] left.", "Ana B. Lim, Secretary of State, -, -, Current")]
    [InlineData("{Secretary} [Lim]’s Call\n{Secretary of State} [Ana B. Lim] spoke.", "Ana B. Lim, Secretary of State, -, -, Current")]
    [InlineData("{External Affairs Minister} [Ana Lim] spoke. {Foreign Minister} [Lim] left.", "Ana Lim, External Affairs Minister, -, -, Current")]
    [InlineData("{Prime Minister} [Ana Lim] spoke. {PM} [Lim] left.", "Ana Lim, Prime Minister, -, -, Current")]
    [InlineData("{Chair} [Ana Lim] spoke. <Acme Bank> {Chair} [Ana Lim] left.", "Ana Lim, Chair, Acme Bank, -, Current")]
    [InlineData("<Acme Bank> {Chair} [Ana Lim] spoke. <Delta Fund> {Chair} [Ana Lim] left.", "Ana Lim, Chair, Acme Bank, -, Current; Ana Lim, Chair, Delta Fund, -, Current")]
    [InlineData("{Mayor} [Ana Lim] spoke. {Professor} [Lim] left.", "Ana Lim, Mayor, -, -, Current; Ana Lim, Professor, -, -, Current")]
    public void One_office_once(string marked, string expected) => Assert.Equal(expected, MarkedMentions.Describe(MarkedMentions.Link(marked).Appointments));

    [Fact]
    public void Evidence_covers_person_title_and_organization()
    {
        (TaggedText text, _) = MarkedMentions.Read("Yesterday {Chair} of <Acme Bank> [Ana Lim] spoke.");
        Appointment appointment = Assert.Single(MarkedMentions.Link("Yesterday {Chair} of <Acme Bank> [Ana Lim] spoke.").Appointments);
        Assert.Equal("Chair of Acme Bank Ana Lim", text.Text.Substring(appointment.Evidence.Start, appointment.Evidence.Length));
        Assert.Equal("title-before", appointment.Rule);
        Assert.InRange(appointment.Confidence, 0.9, 1);
        Assert.Same(appointment, Assert.Single(appointment.Person.Appointments));
    }

    [Fact]
    public void Time_is_linear()
    {
        const string paragraph = "{Foreign Minister} [Lise Holm{0}], [Jane Okoro{0}], {Chair} of <Acme{0} Bank>, and {President} [Holm{0}] met [Holm] and the <Bank>.\n\n";
        Action Linking(int count)
        {
            (TaggedText text, List<Mention> mentions) = MarkedMentions.Read(string.Concat(Enumerable.Range(0, count).Select(i => paragraph.Replace("{0}", Letters(i), StringComparison.Ordinal))));
            var clusterer = new EntityClusterer(MarkedMentions.Lexicons);
            var linker = new AppointmentLinker(MarkedMentions.Lexicons);
            return () =>
            {
                var index = new MentionIndex(text, mentions);
                linker.Link(text, index, clusterer.Cluster(text, index));
            };
        }

        LinearTime.Check("paragraphs with names", Linking(300), Linking(3000));
    }

    private static string Letters(int number)
    {
        string letters = "";
        for (int i = 0; i < 4; i++, number /= 26)
        {
            letters += (char)('a' + (number % 26));
        }

        return letters;
    }
}
