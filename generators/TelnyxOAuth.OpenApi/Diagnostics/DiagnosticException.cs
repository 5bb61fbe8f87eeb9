using System;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>Ends a command for a reason that the user can act on.</summary>
internal sealed class DiagnosticException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostic">The reason.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public DiagnosticException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic.ToString(), innerException) => Diagnostic = diagnostic;

    /// <summary>The reason.</summary>
    public Diagnostic Diagnostic { get; }
}
