using System.Text.RegularExpressions;

namespace EntityKit.Tests;

public class DependencyTests
{
    [Fact]
    public void Every_dependency_is_listed_with_its_licence_and_no_other()
    {
        string[] used = [.. Regex.Matches(Repository.Read("Directory.Packages.props"), "PackageVersion Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];
        string[] listed = [.. Regex.Matches(Repository.Read("docs", "dependencies.md"), @"^\| ([A-Z][\w.]+|xunit[\w.]*) \| [^|]+ \| (MIT|Apache-2\.0|BSD-3-Clause)[^|]* \|$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];

        Assert.Equal(used, listed);
    }
}
