using System.Text;

namespace EntityKit.Benchmarks;

/// <summary>Speeches as they are given at the United Nations, with more, fewer or no citations of resolutions.</summary>
internal static class Speech
{
    private const int Length = 1_000_000;

    private static readonly string[] s_speech =
    [
        "Mr. President, allow me to congratulate you on your election and to assure you of the full support of my delegation in the work before us. ",
        "The small countries of the world look to this hall for a fair hearing, since no other forum gives each of them one voice and one vote. ",
        "We have built schools where there was dust, and measures against the drought now reach the farmers of the dry north. ",
        "What the people of our region want is a peaceful resolution of the conflict, and they want it while their children are still young. ",
        "The resolution of that dispute calls for patience, but patience alone has never opened a border or brought a family home. ",
        "Our economy grew by four per cent last year, and the restructuring of the debt has given us room to respond to the needs of the poor. ",
        "The Secretary-General has described the state of the world with care, and the resources at his disposal do not match the tasks. ",
        "It is in this spirit that we support the reform of the Council and the work of the General Assembly on the ocean and the climate. ",
    ];

    private static readonly string[] s_citations =
    [
        "We recall Security Council resolutions 242 (1967) and 338 (1973), which remain the basis of a just peace. ",
        "The full implementation of resolution 1325 (2000) cannot wait, and General Assembly resolution 70/1 shows the way. ",
    ];

    /// <summary>A speech.</summary>
    /// <param name="citationEvery">A sentence with two citations stands in place of every sentence of this number, 0 for none, 1 for nothing else.</param>
    /// <param name="mentions">How many citations there are.</param>
    internal static string Write(int citationEvery, out int mentions)
    {
        var text = new StringBuilder(Length + 200);
        mentions = 0;
        for (int i = 0; text.Length < Length; i++)
        {
            if (citationEvery > 0 && i % citationEvery == 0)
            {
                text.Append(s_citations[i / citationEvery % s_citations.Length]);
                mentions += 2;
            }
            else
            {
                text.Append(s_speech[i % s_speech.Length]);
            }
        }

        return text.ToString();
    }
}
