using System;
using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>NSwag's settings file, to which each run adds its own paths and namespace.</summary>
internal sealed class NSwagSettings
{
    private const string Generators = "codeGenerators";
    private const string CSharpClient = "openApiToCSharpClient";

    private readonly MapNode _settings;

    private NSwagSettings(MapNode settings) => _settings = settings;

    /// <summary>Reads the settings file.</summary>
    public static NSwagSettings Read(string path)
    {
        var root = DocumentFile.Read(path, DiagnosticCodes.BadSettings, DiagnosticCodes.BadSettings);
        return root.Map(Generators).Map(CSharpClient) is not null
            ? new NSwagSettings((MapNode)root)
            : throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.BadSettings, path, root.Position, $"NSwag's settings must have '{Generators}.{CSharpClient}'."));
    }

    /// <summary>Overrides the settings of the C# client with those of another file. Settings that it does not name are kept.</summary>
    public void Overlay(NSwagSettings other)
    {
        var client = _settings.Map(Generators).Map(CSharpClient)!;
        foreach (var choice in other._settings.Map(Generators).Map(CSharpClient).Members())
        {
            client.Set(choice.Key, choice.Value);
        }
    }

    /// <summary>The settings of one run.</summary>
    public MapNode For(GenerateOptions options)
    {
        var settings = (MapNode)_settings.DeepClone();
        var client = settings.Map(Generators).Map(CSharpClient)!;
        Set(client, "namespace", options.Namespace);
        Set(client, "templateDirectory", Path.GetFullPath(options.Templates));
        Set(client, "typeAccessModifier", options.IsInternal ? "internal" : "public");
        Set(client, "clientClassAccessModifier", options.IsInternal ? "internal" : "public");
        return settings;
    }

    private static void Set(MapNode map, string key, string value) => map.Set(key, ScalarNode.From(value));
}
