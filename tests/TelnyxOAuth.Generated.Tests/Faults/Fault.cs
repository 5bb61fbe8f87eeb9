using System;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>Something that a server does, and what comes of a call there.</summary>
/// <param name="Name">What it does.</param>
/// <param name="RespondAsync">Does it, with a request that was read.</param>
/// <param name="Model">What becomes of a call whose response is a model: <c>ok</c>, the kind of its exception, or the status of the response that it is.</param>
/// <param name="Nothing">What becomes of a call whose response is not read.</param>
/// <param name="Redirect">What becomes of a call whose response is a redirect or a page.</param>
internal sealed record Fault(string Name, Func<FaultConnection, Task> RespondAsync, string Model, string Nothing, string Redirect)
{
    internal const string Ok = "ok";
    internal const string Content = nameof(Runtime.ApiContentException);
    internal const string Connection = nameof(Runtime.ApiConnectionException);
    internal const string Timeout = nameof(Runtime.ApiTimeoutException);

    /// <summary>Whether an idempotent request, and whether any request, is sent again; <c>null</c> where the outcome says it.</summary>
    internal (bool Idempotent, bool Any)? IsRetried { get; init; }

    /// <summary>Whether it is the attempt's time limit that ends a failure's body.</summary>
    internal bool IsSlow { get; init; }

    /// <summary>A fault that is the same for all.</summary>
    internal static Fault Of(string name, string bytes, string outcome) => new(name, Sending(bytes), outcome, outcome, outcome);

    /// <summary>A fault of the body, which is nothing to who does not read it.</summary>
    internal static Fault OfBody(string name, string bytes, string outcome) => new(name, Sending(bytes), outcome, Ok, outcome);

    /// <summary>A body that is whole and not the JSON of a model.</summary>
    internal static Fault OfJson(string name, string body, string head = "Content-Type: application/json") =>
        new(name, Sending(Response("200 OK", head, body)), Content, Ok, Ok);

    /// <summary>A response that is odd and still one.</summary>
    internal static Fault None(string name, string bytes) => Of(name, bytes, Ok);

    internal static string Response(string status, string head, string body) =>
        $"HTTP/1.1 {status}\r\n{(head.Length == 0 ? "" : head.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    private static Func<FaultConnection, Task> Sending(string bytes) => connection => connection.SendAsync(bytes);

    public override string ToString() => Name;
}
