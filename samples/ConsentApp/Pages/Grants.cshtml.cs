using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;

namespace ConsentApp.Pages;

/// <summary>Lists what the user has allowed, a page at a time, and takes it back.</summary>
public sealed class GrantsModel : PageModel
{
    private const int PageSize = 10;

    private readonly TelnyxOAuthClient _telnyx;

    /// <summary>Creates the page.</summary>
    public GrantsModel(TelnyxOAuthClient telnyx)
    {
        _telnyx = telnyx;
    }

    /// <summary>Which page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>What has just been done, for the page after it.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The grants of this page.</summary>
    public IReadOnlyList<GrantItem> Grants { get; private set; } = [];

    /// <summary>Whether there is another page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Shows a page of the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Number < 1)
        {
            return NotFound();
        }

        var options = new OAuthGrantListOptions { PageNumber = Number, PageSize = PageSize };
        var page = await _telnyx.OAuthGrants.ListAllAsync(options, cancellationToken).AsPages().FirstAsync(cancellationToken);
        var names = await FindNamesAsync(page.Items.Select(ClientIdOf).Distinct(), cancellationToken);
        Grants = [.. page.Items.Select(grant => new GrantItem(grant, names[ClientIdOf(grant)]))];
        HasMore = page.HasNextPage;
        return Page();
    }

    /// <summary>Takes a grant back. One that is gone already is as good.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || !ModelState.IsValid)
        {
            return BadRequest();
        }

        try
        {
            await _telnyx.OAuthGrants.RevokeAsync(id, cancellationToken);
            Notice = "The application has no access any more.";
        }
        catch (NotFoundException)
        {
            Notice = "That access was taken away before.";
        }

        return RedirectToPage(new { Number });
    }

    // What a response must have, it may lack all the same.
    private static string ClientIdOf(OAuthGrant grant) => grant.ClientId ?? "";

    private async Task<Dictionary<string, string>> FindNamesAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ids.Select(async id => (Id: id, Name: await FindNameAsync(id, cancellationToken))));
        return found.ToDictionary(client => client.Id, client => client.Name, StringComparer.Ordinal);
    }

    private async Task<string> FindNameAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length == 0)
        {
            return "An application without a name";
        }

        // The id of an application that is described elsewhere is an address: the server has no client by it.
        if (Uri.TryCreate(id, UriKind.Absolute, out var site) && ForeignAddress.IsWeb(site))
        {
            return ForeignAddress.Describe(site);
        }

        try
        {
            var client = (await _telnyx.OAuthClients.GetAsync(id, cancellationToken)).Data;
            return ForeignText.Show(client.Name, id);
        }
        catch (NotFoundException)
        {
            return ForeignText.Show(id, "An application without a name");
        }
    }
}
