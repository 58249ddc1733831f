using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EntityKit.Tests.Docs;

/// <summary>The documentation comments of an assembly, by member.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    internal XmlDocumentation(Assembly assembly)
    {
        string path = Path.ChangeExtension(assembly.Location, ".xml");
        _members = XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    /// <summary>What is said of a member; null where nothing is.</summary>
    internal XElement? Of(MemberInfo member)
    {
        XElement? comment = _members.GetValueOrDefault(IdOf(member));
        if (comment?.Element("inheritdoc") is not { } inherited || comment.Element("summary") is not null)
        {
            return comment;
        }

        return inherited.Attribute("cref")?.Value is { } source ? _members.GetValueOrDefault(source) : Inherited(member) ?? comment;
    }

    /// <summary>An element's text as Markdown, on one line.</summary>
    internal string Markdown(XElement? element)
    {
        if (element?.Element("inheritdoc")?.Attribute("cref")?.Value is { } source && _members.TryGetValue(source, out XElement? other))
        {
            element = other.Element(element.Name);
        }

        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        Append(element, text);
        return Space().Replace(text.ToString(), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value.Replace("<", "&lt;", StringComparison.Ordinal));
                    break;
                case XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference:
                    text.Append('`').Append(Short(reference)).Append('`');
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value.Trim()).Append('`');
                    break;
                case XElement other:
                    text.Append(' ');
                    Append(other, text);
                    break;
            }
        }
    }

    private static string Short(XElement reference)
    {
        string target = reference.Attribute("cref")?.Value ?? reference.Attribute("langword")?.Value ?? reference.Attribute("name")?.Value ?? "";
        string plain = target.Length > 2 && target[1] == ':' ? target[2..] : target;
        int parameters = plain.IndexOf('(', StringComparison.Ordinal);
        plain = parameters < 0 ? plain : plain[..parameters];
        string[] parts = plain.Split('.');
        bool isMember = target is ['M' or 'P' or 'F', ':', ..] && parts.Length > 1;
        return isMember ? $"{parts[^2]}.{parts[^1]}" : parts[^1];
    }

    private XElement? Inherited(MemberInfo member) =>
        member.DeclaringType?.GetInterfaces()
            .SelectMany(seam => seam.GetMember(member.Name))
            .Select(other => _members.GetValueOrDefault(IdOf(other)))
            .FirstOrDefault(comment => comment is not null);

    /// <summary>The name of a member in a documentation file.</summary>
    internal static string IdOf(MemberInfo member) => member switch
    {
        Type type => "T:" + NameOf(type),
        ConstructorInfo constructor => $"M:{NameOf(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{NameOf(method.DeclaringType!)}.{method.Name}{Parameters(method.GetParameters())}",
        PropertyInfo property => $"P:{NameOf(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        _ => $"F:{NameOf(member.DeclaringType!)}.{member.Name}",
    };

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})";

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return NameOf(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (!type.IsConstructedGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        string name = type.GetGenericTypeDefinition().FullName!;
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GenericTypeArguments.Select(NameOf))}}}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
