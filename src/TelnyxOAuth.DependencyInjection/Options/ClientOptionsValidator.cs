using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Refuses options that no client can be made of, by the client's own checks.</summary>
internal sealed class ClientOptionsValidator : IValidateOptions<TelnyxOAuthClientOptions>
{
    public ValidateOptionsResult Validate(string? name, TelnyxOAuthClientOptions options)
    {
        var errors = new List<string>(options.Validate());
        if (options.HttpClient is not null)
        {
            errors.Add(
                $"The option {nameof(options.HttpClient)} is set, and would leave out the handlers of the container: configure them with the builder that AddTelnyxOAuth returns.");
        }

        return OptionsErrors.ToResult(name, errors);
    }
}
