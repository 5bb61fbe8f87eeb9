using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Says whose options the faults are of, where there may be several clients.</summary>
internal static class OptionsFaults
{
    internal static ValidateOptionsResult ToResult(string? name, IReadOnlyCollection<string> faults)
    {
        if (faults.Count == 0)
        {
            return ValidateOptionsResult.Success;
        }

        var client = string.IsNullOrEmpty(name) ? "TelnyxOAuth" : $"TelnyxOAuth '{name}'";
        return ValidateOptionsResult.Fail(faults.Select(fault => $"{client}: {fault}"));
    }
}
