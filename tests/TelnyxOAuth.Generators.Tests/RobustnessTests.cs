using System;
using System.Linq;
using System.Text;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>Whatever the raw client's file holds, the generator does not throw: the compiler says what is wrong with it.</summary>
public sealed class RobustnessTests
{
    private const string Usings = "\n#nullable enable\nusing ClientMetadata = TelnyxOAuth.Runtime.Metadata; using ClientRuntime = TelnyxOAuth.Runtime;\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("not C# at all }}} {{{ ((( \" ' /* ")]
    [InlineData("namespace { [OpenEnum] struct { } [JsonModel] class { [ModelProperty(\"a\")] public { get; } } }")]
    [InlineData("namespace A.\n  B // here\n { [OpenEnum] struct E { } }")]
    [InlineData("namespace A { namespace B { namespace C { [OpenEnum] struct E { } } } }")]
    [InlineData("namespace @class { [JsonModel] class @new { [ModelProperty(\"a\")] public @int @event { get; set; } } }")]
    [InlineData("namespace A { [OpenEnum] struct E<T> { } [JsonModel] class M<T> : M<M<T>> { } [ApiResource] class R<T> { } }")]
    [InlineData("[OpenEnum] struct E { class Values { const string A, B = , C = 1, D = null, E = \"\", A = A, Value = \"v\", Values = \"v\"; const string; const F = \"\" } class Values { } }")]
    [InlineData("[OpenEnum] struct E { struct Values { const string A = \"a\"; } static class Values { public const string not a name = \"x\", 1 = \"x\", A = \"\\uD800\"; /// <summary>\n const string @class = \"\", } }")]
    [InlineData("[JsonModel] class M { [ModelProperty] public int A { get; set; } [ModelProperty()] public int B { get; set; } [ModelProperty(1)] public int C { get; set; } [ModelProperty(PropertyName = \"d\")] public int D { get; set; } [ModelProperty(nameof(E))] public int E { get; set; } }")]
    [InlineData("[JsonModel] class M { [ModelProperty(\"a\", Required = 1, ThreeState)] public System.Collections.Generic.IReadOnlyList<> A { get; set; } [ModelProperty(\"b\")] public IReadOnlyDictionary<string> B { get; set; } [ModelProperty(\"c\")] public (int, int)?[]*? C { get; set; } }")]
    [InlineData("[JsonModel] class A : B { } [JsonModel] class B : A { }")]
    [InlineData("[JsonModel] class A : A { }")]
    [InlineData("[JsonModel] class A : { } [JsonModel] struct S { } [OpenEnum] class C { } [ApiResource] struct R { } [JsonModel] record D; [JsonModel] interface I { }")]
    [InlineData("[ApiResource] class R { [ApiOperation] void A() { } [ApiOperation()] void B() { } [ApiOperation(1, 2)] void C() { } [ApiOperation(\"\", \"\")] void D() { } [ApiOperation(\"not a key <>|?*:\", \"x\")] System.Threading.Tasks.Task<string> E() { } }")]
    [InlineData("[ApiResource] class R { [ApiOperation(\"A\", \"A\")] [ApiError] [ApiError()] [ApiError(\"404\")] [ApiError(404, typeof(int))] [ApiError(\"404\", null)] [ApiError(\"404\", typeof())] System.Threading.Tasks.Task< > A([ApiParameter] int a, [ApiParameter(\"query\")] b, [ApiParameter(\"query\", \"page\")] int? = null, [ApiParameter(1, 2)] params int[] d, __arglist) { } }")]
    [InlineData("[JsonModel] class M { [ModelProperty(\"a\")] public int? { get; set; } [ModelProperty(\"b\")] public { get; } [ModelProperty(\"c\")] int @ { get; set; } }")]
    [InlineData("[OpenEnum(Location = 1)] struct E { } [JsonModel(Location = \"\")] abstract class M { } [JsonModel(Location = \",\")] abstract class N { } [JsonModel(Location)] abstract class O { }")]
    [InlineData("namespace A { [JsonModel] class B { } [JsonModel] class b { } } namespace A.B { [JsonModel] class @2 { } [JsonModel] class 2 { } } namespace A.b. { [OpenEnum] struct { } }")]
    public void Broken_text_is_left_to_the_compiler(string text)
    {
        GeneratorRun.FromRaw(text).AssertDidNotThrow();
    }

    [Fact]
    public void Types_of_one_name_are_left_to_the_compiler()
    {
        var types = RawText.File(
            RawText.Enum("Status", ("Open", "open")),
            RawText.Model("Thing", RawText.Property("System.Collections.Generic.IReadOnlyList<string>?", "Items", "items")),
            RawText.Resource("TestResource", RawText.Operation("List", "Thing", [("int?", "page", "page")], RawText.Error("404", "Thing"))));

        var twice = GeneratorRun.FromRaw(types + types[types.IndexOf("namespace", StringComparison.Ordinal)..]);
        twice.AssertDidNotThrow();
        Assert.Contains(twice.Problems, problem => problem.Id == "CS0111");

        var inTwoFiles = GeneratorRun.From(SourceFile.Raw(types), new SourceFile("Other.OpenApi.g.cs", types));
        inTwoFiles.AssertDidNotThrow();
        Assert.Equal(
            GeneratorRun.FromRaw(types).Sources.Keys.Order(StringComparer.Ordinal),
            inTwoFiles.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_of_one_key_are_left_to_the_compiler()
    {
        var operation = RawText.Operation("List", "Thing", [("int?", "page", "page")], RawText.Error("404", "Thing"));

        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Model("Thing", RawText.Property("System.Collections.Generic.IReadOnlyList<string>?", "Items", "items")),
            RawText.Resource("TestResource", operation, operation)));

        run.AssertDidNotThrow();
        Assert.Contains(run.Problems, problem => problem.Id == "CS0111");
    }

    [Fact]
    public void Names_that_differ_in_capitals_only_are_two_names()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Enum("KeyType", ("A", "a")),
            RawText.Enum("Keytype", ("A", "a")),
            RawText.Model("OAuthApp", RawText.Property("OauthApp?", "It", "it")),
            RawText.Model("OauthApp", RawText.Property("System.Collections.Generic.IReadOnlyList<string>?", "Items", "items")),
            RawText.Resource("XResource", RawText.Operation("List", "OauthApp", [("int?", "page", "page")], RawText.Error("404", "OAuthApp"))),
            RawText.Resource("xResource", RawText.Operation("List", "OauthApp", [("int?", "page", "page")], RawText.Error("404", "OAuthApp")))));

        run.AssertDidNotThrow();
        Assert.Empty(run.Problems);
        Assert.Contains("partial struct KeyType ", run.Sources[$"{RawText.Namespace}.Enums.g.cs"]);
        Assert.Contains("partial struct Keytype ", run.Sources[$"{RawText.Namespace}.Enums.g.cs"]);
    }

    [Fact]
    public void Namespaces_that_differ_in_capitals_only_have_files_of_different_names()
    {
        var types = RawText.Enum("Status", ("Open", "open"));

        var run = GeneratorRun.FromRaw($"{Usings}namespace One {{ {types} }}\nnamespace ONE {{ {types} }}\n");

        run.AssertDidNotThrow();
        Assert.Empty(run.Problems);
        Assert.Equal(["ONE.2.Enums.g.cs", "One.Enums.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("namespace One { namespace Two.Three {", "} }", "One.Two.Three.")]
    [InlineData("namespace One.Two;", "", "One.Two.")]
    [InlineData("", "", "")]
    public void Any_way_to_write_a_namespace_will_do(string open, string close, string expected)
    {
        var types = RawText.Enum("Status", ("Open", "open")) + RawText.Model("Thing", RawText.Property("Status?", "Status", "status"));

        var run = GeneratorRun.FromRaw(
            open.EndsWith(';') ? open + "\n" + Usings + types : Usings + open + types + close);

        run.AssertDidNotThrow();
        Assert.Equal(
            [expected + "Enums.g.cs", expected + "ModelCodecs.g.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        // C# 9 does not know the short form, and understands it all the same.
        Assert.DoesNotContain(run.Problems, problem => problem.Id != "CS8773");
    }

    [Theory]
    [InlineData("System.Collections.Generic.IReadOnlyList<", ">", 40)]
    [InlineData("System.Collections.Generic.IReadOnlyList<", ">", 400)]
    [InlineData("System.Collections.Generic.IReadOnlyDictionary<string, ", ">", 400)]
    [InlineData("", "[]", 2_000)]
    public void A_type_of_any_depth_is_survived(string open, string close, int depth)
    {
        var type = string.Concat(Enumerable.Repeat(open, depth)) + "int" + string.Concat(Enumerable.Repeat(close, depth));

        var run = GeneratorRun.FromRaw(RawText.File(RawText.Model("Thing", RawText.Property(type, "It", "it"))));

        run.AssertDidNotThrow();
        Assert.Equal(depth > 64, run.Diagnostics.Any(problem => problem.Id == "TOA2001"));
    }

    [Fact]
    public void Hostile_texts_stay_inside_the_literals_and_comments_that_hold_them()
    {
        const string Hostile = "\\\"); } /* </summary> */ \\u2028 \\r\\n #error {0} ]]> \\0 \\uD800 \\uD83D\\uDE00";
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Enum("Color", ("Red", Hostile)),
            RawText.Model("Thing", RawText.Property("string?", "It", Hostile)),
            RawText.Resource("TestResource", RawText.Operation("Get", "Thing", errors: RawText.Error(Hostile, "Thing")))));

        run.AssertQuiet();
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_left_to_the_compiler()
    {
        var run = GeneratorRun.FromRaw(Asset.Library);
        for (var length = 0; length < Asset.Library.Length; length += 97)
        {
            run = Edit(run, Asset.Library[..length], $"cut off after {length} characters");
        }
    }

    [Fact]
    public void A_file_with_random_damage_is_left_to_the_compiler()
    {
        var random = new Random(20240229);
        string[] pieces = ["{", "}", "(", ")", "<", ">", "[", "]", "\"", ";", ",", "?", "\n", "class ", "struct ", "namespace ", "typeof(", "///", "/*", "\0", "é", "ClientMetadata.", "JsonModel", "IReadOnlyList<"];

        var run = GeneratorRun.FromRaw(Asset.Library);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(Asset.Library);
            for (var edit = random.Next(1, 12); edit > 0; edit--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(1, 60), text.Length - at);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, length);
                        break;
                    case 1:
                        text.Insert(at, pieces[random.Next(pieces.Length)]);
                        break;
                    case 2:
                        text.Insert(random.Next(text.Length), text.ToString(at, length));
                        break;
                    default:
                        text[at] = (char)random.Next(32, 127);
                        break;
                }
            }

            run = Edit(run, text.ToString(), $"round {round}");
        }
    }

    /// <summary>One edit after another, as an editor would have it: what is unchanged is not generated again.</summary>
    private static GeneratorRun Edit(GeneratorRun run, string text, string what)
    {
        var edited = run.With(SourceFile.Raw(text));
        Assert.True(
            edited.Result.Exception is null && edited.Diagnostics.All(problem => problem.Id.StartsWith("TOA2", StringComparison.Ordinal)),
            $"{what}: {edited.Result.Exception}");
        return edited;
    }
}
