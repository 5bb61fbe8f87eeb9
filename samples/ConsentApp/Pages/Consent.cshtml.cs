using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TelnyxOAuth;

namespace ConsentApp.Pages;

/// <summary>Shows who asks for what, and tells the server what the user has decided.</summary>
public sealed class ConsentModel : PageModel
{
    private readonly TelnyxOAuthClient _telnyx;

    /// <summary>Creates the page.</summary>
    public ConsentModel(TelnyxOAuthClient telnyx)
    {
        _telnyx = telnyx;
    }

    /// <summary>Stands for the request. Whoever has it can't decide without the server's key, but can read the request.</summary>
    [BindProperty(Name = "consent_token", SupportsGet = true)]
    public string ConsentToken { get; set; } = "";

    /// <summary>What is asked for.</summary>
    public Consent Asked { get; private set; } = new();

    /// <summary>Where the browser goes once the user has decided.</summary>
    public Uri? ReturnAddress { get; private set; }

    /// <summary>The heading, and the title in the browser's window.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who asks.</summary>
    public string ClientName => ForeignText.Show(Asked.Name ?? Asked.ClientId, "An application without a name");

    /// <summary>What it asks for: more than anybody reads is cut.</summary>
    public IReadOnlyList<ConsentScope> Scopes => Asked.RequestedScopes?.Take(50).ToList() ?? [];

    /// <summary>The logo, if Telnyx knows whose it is: anybody else's could be Telnyx's own, and loading it tells its site who is here.</summary>
    public Uri? Logo => Asked.Verified == true && ForeignAddress.IsWeb(Asked.LogoUri) ? Asked.LogoUri : null;

    /// <summary>The pages that the application names, as far as they can be linked to.</summary>
    public IReadOnlyList<(string Text, Uri Address)> Links =>
    [
        .. from link in new[] { (Text: "Terms of service", Address: Asked.TosUri), (Text: "Privacy policy", Address: Asked.PolicyUri) }
           where ForeignAddress.IsWeb(link.Address)
           select (link.Text, link.Address!),
    ];

    /// <summary>What to beware of; <c>null</c> for an application that Telnyx knows.</summary>
    public string? Warning => Asked switch
    {
        { Verified: true } => null,
        { ClientId: { } id } when Uri.TryCreate(id, UriKind.Absolute, out var site) && ForeignAddress.IsWeb(site) =>
            $"Nobody at Telnyx has checked this application. It is described by {ForeignAddress.Describe(site)}: allow it only if you know that site.",
        _ => "Nobody at Telnyx has checked this application: its name is what it says of itself. Allow it only if you have just come from it.",
    };

    /// <summary>Shows the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ConsentToken.Length == 0)
        {
            return NotFound();
        }

        Asked = (await _telnyx.OAuth.GetConsentAsync(ConsentToken, cancellationToken)).Data;
        Title = $"{ClientName} asks for access";
        if (Logo is { } logo)
        {
            SecurityHeaders.AllowImage(Response, logo);
        }

        return Page();
    }

    /// <summary>Takes the decision, and sends the browser back to the application with it.</summary>
    public async Task<IActionResult> OnPostAsync(string? decision, CancellationToken cancellationToken)
    {
        if (ConsentToken.Length == 0 || decision is not ("allow" or "deny"))
        {
            return BadRequest();
        }

        var grant = await _telnyx.OAuth.CreateGrantAsync(
            new OAuthGrantCreateRequest { Allowed = decision == "allow", ConsentToken = ConsentToken }, cancellationToken);
        if (!ForeignAddress.IsReturn(grant.RedirectUri))
        {
            // The decision stands, but a browser that followed such an address could be made to run anything.
            return StatusCode(502);
        }

        ReturnAddress = grant.RedirectUri;
        Title = decision == "allow" ? "You have allowed it" : "You have denied it";
        return Page();
    }
}
