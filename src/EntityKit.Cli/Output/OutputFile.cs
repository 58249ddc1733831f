namespace EntityKit.Cli;

/// <summary>A file that a command writes.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    internal static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <exception cref="UsageException">The folder cannot be made.</exception>
    internal static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The folder '{path}' cannot be written: {exception.Message}");
        }
    }
}
