using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime;

namespace ConsentApp;

/// <summary>Adds the pages to an application: the place for your own sign-in is before <see cref="UseConsentPages"/>.</summary>
public static class ConsentPages
{
    /// <summary>The section of the configuration that has the options of the SDK's client.</summary>
    public const string Section = "TelnyxOAuth";

    /// <summary>Registers what the pages need.</summary>
    /// <param name="builder">The application to be.</param>
    public static void AddConsentPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection(Section));
        builder.Services.AddRazorPages();

        builder.Services.AddAntiforgery(options =>
        {
            // The headers are SecurityHeaders' to set.
            options.SuppressXFrameOptionsHeader = true;

            // A browser comes here from another site, and brings no stricter cookie: it would get another, for which the forms
            // that are open are no good.
            options.Cookie.SameSite = SameSiteMode.Lax;
        });

        // An expired request is nothing to report.
        builder.Services.AddExceptionHandler(options =>
        {
            options.ExceptionHandlingPath = "/problem";
            options.SuppressDiagnosticsCallback = context => context.Exception is ApiResponseException { StatusCode: < HttpStatusCode.InternalServerError };
        });

        // These log whole addresses, and the consent page's has a token in it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning);
    }

    /// <summary>Serves the pages.</summary>
    /// <param name="app">The application.</param>
    public static void UseConsentPages(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
        app.Use(SecurityHeaders.ApplyAsync);
        app.UseStaticFiles();
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/", () => Results.Redirect("/grants"));
    }
}
