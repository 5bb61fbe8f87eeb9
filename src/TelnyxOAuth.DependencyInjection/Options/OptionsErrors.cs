using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Says whose options the errors are of, where there may be several clients.</summary>
internal static class OptionsErrors
{
    internal static ValidateOptionsResult ToResult(string? name, IReadOnlyCollection<string> errors)
    {
        if (errors.Count == 0)
        {
            return ValidateOptionsResult.Success;
        }

        var client = string.IsNullOrEmpty(name) ? "TelnyxOAuth" : $"TelnyxOAuth '{name}'";
        return ValidateOptionsResult.Fail(errors.Select(error => $"{client}: {error}"));
    }
}
