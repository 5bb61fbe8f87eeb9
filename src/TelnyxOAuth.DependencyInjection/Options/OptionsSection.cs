using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Sets the options of one client from a configuration, and refuses them if something there can't be read.</summary>
internal sealed class OptionsSection : IConfigureNamedOptions<TelnyxOAuthClientOptions>, IValidateOptions<TelnyxOAuthClientOptions>
{
    private readonly string _name;
    private readonly IConfiguration _configuration;

    internal OptionsSection(string name, IConfiguration configuration)
    {
        _name = name;
        _configuration = configuration;
    }

    public void Configure(TelnyxOAuthClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TelnyxOAuthClientOptions options)
    {
        if (name == _name)
        {
            // The errors are told by Validate, together with all others.
            OptionsBinder.Bind(_configuration, options);
        }
    }

    public ValidateOptionsResult Validate(string? name, TelnyxOAuthClientOptions options) => name == _name
        ? OptionsErrors.ToResult(name, OptionsBinder.Bind(_configuration, new TelnyxOAuthClientOptions()))
        : ValidateOptionsResult.Skip;
}
