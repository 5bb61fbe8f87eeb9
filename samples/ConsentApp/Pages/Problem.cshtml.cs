using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsentApp.Pages;

/// <summary>Says what went wrong. It comes in the place of a page that has failed, so it takes that page's posts too.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    /// <summary>What happened.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What to do now.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>Shows the problem.</summary>
    public void OnGet(int status) => Show(status);

    /// <summary>Shows the problem of a form.</summary>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var trouble = HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failure
            ? Trouble.From(failure.Error)
            : Trouble.FromStatus(HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? 404 : status);
        (Response.StatusCode, Title, Advice) = trouble;
    }
}
