using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Refuses options that no client can be made of, by the client's own checks.</summary>
internal sealed class ClientOptionsValidator : IValidateOptions<TelnyxOAuthClientOptions>
{
    public ValidateOptionsResult Validate(string? name, TelnyxOAuthClientOptions options)
    {
        var faults = new List<string>(options.Validate());
        if (options.HttpClient is not null)
        {
            faults.Add(
                $"The option {nameof(options.HttpClient)} is set, and would leave out the handlers of the container: configure them with the builder that AddTelnyxOAuth returns.");
        }

        return OptionsFaults.ToResult(name, faults);
    }
}
