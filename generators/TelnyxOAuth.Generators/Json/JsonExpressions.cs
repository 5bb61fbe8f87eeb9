using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>The C# expressions that read and write a type.</summary>
internal static class JsonExpressions
{
    private const string Reading = "ClientRuntime.JsonRead.";
    private const string Date = "Date<" + Contract.Aliases.Date + ">";
    private const string Writing = "ClientRuntime.JsonWrite.";

    /// <summary>Reads a value that follows; the result is nullable.</summary>
    internal static string ReadNext(TypeShape type, string reader = "reader") => type.Kind switch
    {
        TypeKind.OpenEnum => $"{Reading}OpenEnum({reader}, static value => new {type.Name}(value))",
        TypeKind.Int32Enum => $"({type.Name}?){Reading}Int32({reader})",
        TypeKind.Int64Enum => $"({type.Name}?){Reading}Int64({reader})",
        TypeKind.Model or TypeKind.List or TypeKind.Map => ReadHere(type, $"{Reading}Next({reader})"),
        TypeKind.Date => $"{Reading}{Date}({reader})",
        _ => $"{Reading}{type.Kind}({reader})",
    };

    /// <summary>Reads a member's value, which the model keeps where the member's type can't hold it; the result is nullable.</summary>
    internal static string ReadMember(string name, TypeShape type, string model)
    {
        var arguments = $"reader, {CSharpText.Literal(name)}, {model}";
        return type.Kind switch
        {
            TypeKind.Int32Enum => $"({type.Name}?){Reading}Int32({arguments})",
            TypeKind.Int64Enum => $"({type.Name}?){Reading}Int64({arguments})",
            TypeKind.List or TypeKind.Map when type.IsPartial => $"{Reading}Items({arguments}, static input => {ReadHere(type, "input")})",
            TypeKind.Date => $"{Reading}{Date}({arguments})",
            _ when type.IsPartial => $"{Reading}{type.Kind}({arguments})",
            _ => ReadNext(type),
        };
    }

    /// <summary>Reads the value that the reader stands on; the result is nullable.</summary>
    /// <remarks>A bare value, which only stands alone as a whole body, is read through a token: readers read those ahead.</remarks>
    internal static string ReadHere(TypeShape type, string reader = "reader") => type.Kind switch
    {
        TypeKind.Model => $"{Contract.Types.Codec(type.Name)}.Instance.Read({reader})",
        TypeKind.List => $"{Reading}{(type.Element!.IsScalar ? "ScalarList" : "List")}<{type.Element.FullName}>({reader}, static input => {ReadItem(type.Element)})",
        TypeKind.Map => $"{Reading}{(type.Element!.IsScalar ? "ScalarMap" : "Map")}<{type.Element.FullName}>({reader}, static input => {ReadItem(type.Element)})",
        TypeKind.Token => $"{Reading}TokenHere({reader})",
        _ => ReadNext(type, $"{Reading}TokenHere({reader})!.CreateReader()"),
    };

    /// <summary>Writes an object's member; <c>null</c> leaves it out, or is written.</summary>
    internal static string WriteMember(string name, TypeShape type, string value, bool sendsNull)
    {
        var method = type.Kind switch
        {
            TypeKind.Date or TypeKind.UnixTime or TypeKind.FractionalUnixTime => "Write" + type.Kind,
            TypeKind.Token when type.Name == "object" => "WriteAny",
            _ => "Write",
        };
        var sent = type.Kind switch
        {
            TypeKind.Int32Enum => $"(int{(type.IsNullable ? "?" : string.Empty)}){value}",
            TypeKind.Int64Enum => $"(long{(type.IsNullable ? "?" : string.Empty)}){value}",
            _ => value,
        };
        var further = type.Kind switch
        {
            TypeKind.Model => $", {Contract.Types.Codec(type.Name)}.Instance",
            TypeKind.List or TypeKind.Map => $", static (output, item) => {WriteItem(type.Element!)}",
            _ => string.Empty,
        };
        return $"ClientRuntime.JsonMember.{method}(writer, {CSharpText.Literal(name)}, {sent}{further}{(sendsNull ? ", sendsNull: true" : string.Empty)})";
    }

    /// <summary>Writes a value that is not <c>null</c>, unless its type is nullable.</summary>
    internal static string Write(TypeShape type, string value, string writer = "writer") => type.Kind switch
    {
        TypeKind.OpenEnum => $"{writer}.WriteValue({value}.Value)",
        TypeKind.Int32Enum => $"{writer}.WriteValue((int){value})",
        TypeKind.Int64Enum => $"{writer}.WriteValue((long){value})",
        TypeKind.File => $"{Writing}File({writer}, {value})",
        TypeKind.Date or TypeKind.UnixTime or TypeKind.FractionalUnixTime => $"{Writing}{type.Kind}({writer}, {value})",
        TypeKind.DateTimeOffset or TypeKind.Uri => $"{Writing}Value({writer}, {value})",
        TypeKind.Token when type.Name == "object" =>
            $"{Writing}Token({writer}, {value} as Newtonsoft.Json.Linq.JToken ?? new Newtonsoft.Json.Linq.JValue({value}))",
        TypeKind.Token => $"{Writing}Token({writer}, {value})",
        TypeKind.Model => $"{Contract.Types.Codec(type.Name)}.Instance.Write({writer}, {value})",
        TypeKind.List => $"{Writing}List({writer}, {value}, static (output, item) => {WriteItem(type.Element!)})",
        TypeKind.Map => $"{Writing}Map({writer}, {value}, static (output, item) => {WriteItem(type.Element!)})",
        _ => $"{writer}.WriteValue({value})",
    };

    /// <summary>An item may be <c>null</c> even where the document promises none: reading took it as it came.</summary>
    private static string WriteItem(TypeShape element) => element is { IsNullable: true, IsValueType: true } or { Kind: TypeKind.List or TypeKind.Map }
        ? $"{{ if (item is {{ }} known) {{ {Write(element, "known", "output")}; }} else {{ output.WriteNull(); }} }}"
        : Write(element, "item", "output");

    /// <summary>An item as the list's type wants it: <c>null</c> where the document promises none becomes the default.</summary>
    private static string ReadItem(TypeShape element)
    {
        var read = element.IsScalar ? ReadNext(element, "input") : ReadHere(element, "input");
        if (element.IsNullable)
        {
            return read;
        }

        return element.IsValueType ? read + " ?? default" : read + "!";
    }
}
