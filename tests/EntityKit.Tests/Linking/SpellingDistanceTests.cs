namespace EntityKit.Tests;

public class SpellingDistanceTests
{
    /// <summary>Keys part words before they are compared letter by letter: no pair may be judged otherwise for it.</summary>
    [Fact]
    public void Keys_part_only_what_the_distance_parts()
    {
        string[] starts = ["muhammad", "hussein", "yusuf", "abdelkarim", "tchernov", "haddad", "jqwzv", "oyelaran", "kyaw", "bjorn-ulv", "aaaa", "hhhh", "okeeffe", "żółw"];
        const string letters = "aeiouyhjwqckzsvftd-'l";
        var random = new Random(17);
        int near = 0;
        foreach (string start in starts)
        {
            for (int round = 0; round < 4_000; round++)
            {
                string other = start;
                for (int edits = random.Next(1, 4); edits > 0 && other.Length > 1; edits--)
                {
                    int at = random.Next(other.Length);
                    char letter = letters[random.Next(letters.Length)];
                    other = random.Next(3) switch
                    {
                        0 => other.Remove(at, 1),
                        1 => other.Insert(at, letter.ToString()),
                        _ => other.Remove(at, 1).Insert(at, letter.ToString()),
                    };
                }

                bool expected = Expected(start, other);
                near += expected ? 1 : 0;
                Assert.Equal(expected, SpellingDistance.MayBeOne(start, SpellingDistance.HashOfKey(start), other, SpellingDistance.HashOfKey(other)));
            }
        }

        Assert.InRange(near, 1_000, 40_000);
    }

    private static bool Expected(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        return length < SpellingDistance.Shortest
            ? left == right
            : SpellingDistance.SharesStart(left, right) && SpellingDistance.Between(left, right) <= SpellingDistance.Allowed(length);
    }
}
