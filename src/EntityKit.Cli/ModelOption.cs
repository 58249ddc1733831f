using System.CommandLine;
using EntityKit.Models.English;

namespace EntityKit.Cli;

/// <summary>The <c>--model</c> option of the commands that need a model.</summary>
internal static class ModelOption
{
    internal static Option<string?> Create() => new("--model") { Description = "A model file, as 'entitykit train' writes it, in place of the built-in one.", HelpName = "file" };

    /// <exception cref="UsageException">The file cannot be read or is no model.</exception>
    internal static LanguageModel Load(string? path)
    {
        if (path is null)
        {
            return EnglishModel.Load();
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return LanguageModel.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new UsageException($"The model '{path}' cannot be read: {exception.Message}");
        }
    }
}
