using System.Threading;
using System.Threading.Tasks;
using ConsentApp.Demo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.Runtime;

namespace ConsentApp.Pages;

/// <summary>What the demo's application shows when the browser is back. It is there in the demo only.</summary>
public sealed class DemoCallbackModel : PageModel
{
    /// <summary>How the sign-in has ended.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What that means.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Ends the sign-in.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.RequestServices.GetService<DemoApplication>() is not { } application)
        {
            return NotFound();
        }

        try
        {
            var tokens = await application.CompleteSignInAsync(HttpContext, cancellationToken);
            Title = "Demo Switchboard has access";
            Text = $"It got a token for: {ForeignText.Show(tokens.Scope, "what it asked for")}.";
        }
        catch (SignInException exception)
        {
            Title = "Demo Switchboard has no access";
            Text = exception.ErrorCode == "access_denied" ? "You have denied it." : exception.Message;
        }

        return Page();
    }
}
