using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace EntityKit.Tests.Docs;

/// <summary>An assembly's public surface as a Markdown page, out of the assembly and its documentation comments.</summary>
internal sealed class ApiReference(Assembly assembly)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly XmlDocumentation _comments = new(assembly);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _page = new();

    internal string Write()
    {
        _page.Append(CultureInfo.InvariantCulture, $"# {assembly.GetName().Name}\n\nThe public surface, written from the code's own comments by a test, which also holds it to the code. Offsets are UTF-16 code units of the text as given.\n");
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            Write(type);
        }

        return _page.ToString();
    }

    private void Write(Type type)
    {
        XElement? comment = _comments.Of(type);
        _page.Append(CultureInfo.InvariantCulture, $"\n## {type.Name}\n\n`{Kind(type)} {type.FullName}{Bases(type)}`\n\n");
        Paragraph(_comments.Markdown(comment?.Element("summary")));
        Paragraph(_comments.Markdown(comment?.Element("remarks")));
        MemberInfo[] members = [.. type.GetMembers(Declared).Where(member => IsListed(type, member)).OrderBy(Rank).ThenBy(member => type.IsEnum ? 0 : 1).ThenBy(member => type.IsEnum ? "" : member.Name, StringComparer.Ordinal).ThenBy(member => member.ToString(), StringComparer.Ordinal)];
        if (members.Length == 0)
        {
            return;
        }

        _page.Append("| member | what it is |\n|---|---|\n");
        foreach (MemberInfo member in members)
        {
            _page.Append(CultureInfo.InvariantCulture, $"| `{Signature(type, member)}` | {Words(type, member)} |\n");
        }
    }

    private string Words(Type type, MemberInfo member)
    {
        XElement? comment = _comments.Of(member);
        string summary = _comments.Markdown(comment?.Element("summary"));
        if (summary.Length == 0 && _comments.Of(type)?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")!.Value == member.Name) is { } ofRecord)
        {
            summary = _comments.Markdown(ofRecord);
        }

        if (summary.Length == 0 && member is ConstructorInfo)
        {
            summary = "Creates one of its fields.";
        }
        else if (summary.Length == 0 && comment?.Element("inheritdoc") is not null)
        {
            summary = "As the framework's interface says.";
        }

        IEnumerable<string> parts =
        [
            summary,
            .. comment?.Elements("param").Select(parameter => $"`{parameter.Attribute("name")!.Value}`: {_comments.Markdown(parameter)}") ?? [],
            .. Labelled(comment, "returns", "Gives: "),
            .. Labelled(comment, "value", ""),
            .. comment?.Elements("exception").Select(exception => $"Throws `{exception.Attribute("cref")!.Value.Split('.')[^1]}`: {_comments.Markdown(exception)}") ?? [],
            .. Labelled(comment, "remarks", ""),
        ];
        return string.Join("<br>", parts.Where(part => part.Length > 0));
    }

    private IEnumerable<string> Labelled(XElement? comment, string element, string label) =>
        comment?.Element(element) is { } found ? [label + _comments.Markdown(found)] : [];

    private void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            _page.Append(text).Append("\n\n");
        }
    }

    /// <summary>What the compiler adds to records and properties says nothing.</summary>
    private static bool IsListed(Type type, MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct"),
        FieldInfo field => !field.IsSpecialName,
        ConstructorInfo constructor => !(type.IsValueType && constructor.GetParameters().Length == 0),
        _ => member is PropertyInfo,
    };

    private static int Rank(MemberInfo member) => member switch
    {
        ConstructorInfo => 0,
        FieldInfo => 1,
        PropertyInfo => 2,
        _ => 3,
    };

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "readonly struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "sealed class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<string> bases = type.GetInterfaces().Where(seam => seam.Namespace == "EntityKit").Select(seam => seam.Name).Order(StringComparer.Ordinal);
        bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? bases.Prepend(parent.Name) : bases;
        return bases.Any() ? " : " + string.Join(", ", bases) : "";
    }

    private string Signature(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new {type.Name}({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(_nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(_nullability.Create(property))} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " init;" : "")} }}",
        FieldInfo field when type.IsEnum => $"{field.Name} = {Convert.ToInt32(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "static ")}{Name(_nullability.Create(field))} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => member.Name,
    };

    private string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(_nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? " = default" : " = null",
        bool value => value ? " = true" : " = false",
        Enum value => $" = {value}",
        object value when parameter.ParameterType.IsEnum => $" = {Enum.GetName(parameter.ParameterType, value)}",
        IFormattable value => " = " + value.ToString(null, CultureInfo.InvariantCulture),
        object value => $" = \"{value}\"",
    };

    private static string Name(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Plain(underlying) + "?";
        }

        string mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element)
        {
            return Name(element) + "[]" + mark;
        }

        string name = Plain(type);
        return info.GenericTypeArguments.Length == 0 ? name + mark : $"{name}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}";
    }

    private static string Plain(Type type) => type.FullName switch
    {
        "System.Void" => "void",
        "System.String" => "string",
        "System.Int32" => "int",
        "System.Int64" => "long",
        "System.Double" => "double",
        "System.Single" => "float",
        "System.Boolean" => "bool",
        "System.Object" => "object",
        "System.Char" => "char",
        "System.Byte" => "byte",
        _ => type.Name.Split('`')[0],
    };
}
