using EntityKit.Models.English;

namespace EntityKit.Tests.Tagging;

/// <summary>The built-in tagger keeps the contract.</summary>
public sealed class TaggerContractTests : TaggerContract
{
    protected override ITagger Tagger { get; } = EnglishModel.Load().Tagger;
}
