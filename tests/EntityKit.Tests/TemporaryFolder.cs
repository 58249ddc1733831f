namespace EntityKit.Tests;

/// <summary>A folder for the files of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("entitykit-").FullName;

    internal string Write(string name, string content)
    {
        string path = Path.Combine(_path, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
