using System;
using System.Collections.Generic;
using System.Globalization;

namespace TelnyxOAuth.Sandbox.Tool;

/// <summary>What the program was asked to do.</summary>
internal sealed class CommandLine
{
    public const string Usage = """
        Usage: telnyx-oauth-sandbox [--port N] [--api-key KEY] [--consent-page URL] [--until-input-ends]

          --port N             the port to listen on at 127.0.0.1; 0, the default, takes a free one
          --api-key KEY        the bearer key to accept; a random one by default
          --consent-page URL   where the user is asked for consent; the sandbox's own page by default
          --until-input-ends   ends with the standard input, and so with the program that started this one
          --help               shows this text
        """;

    private CommandLine(SandboxOptions options)
    {
        Options = options;
    }

    public SandboxOptions Options { get; }

    public bool WantsHelp { get; private init; }

    public bool EndsWithInput { get; private init; }

    /// <exception cref="ArgumentException">The arguments make no sense; the message says why.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = new SandboxOptions();
        var endsWithInput = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (name is "--help" or "-h")
            {
                return new CommandLine(options) { WantsHelp = true };
            }

            if (name is "--until-input-ends")
            {
                endsWithInput = true;
                continue;
            }

            if (name is not ("--port" or "--api-key" or "--consent-page"))
            {
                throw new ArgumentException($"{name} is not an option.");
            }

            if (++i == arguments.Count)
            {
                throw new ArgumentException($"{name} needs a value.");
            }

            Apply(options, name, arguments[i]);
        }

        return new CommandLine(options) { EndsWithInput = endsWithInput };
    }

    private static void Apply(SandboxOptions options, string name, string value)
    {
        switch (name)
        {
            case "--port":
                options.Port = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
                    ? port
                    : throw new ArgumentException($"{name} must be a number from 0 to 65535.");
                break;
            case "--api-key":
                options.ApiKey = value;
                break;
            default:
                options.ConsentPage = Uri.TryCreate(value, UriKind.Absolute, out var page)
                    ? page
                    : throw new ArgumentException($"{name} must be an absolute URL.");
                break;
        }
    }
}
