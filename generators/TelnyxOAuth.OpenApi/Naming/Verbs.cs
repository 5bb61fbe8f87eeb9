using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>The verbs that APIs use in names of operations.</summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> All = Set(
        "accept", "acknowledge", "activate", "add", "aggregate", "agree", "allocate", "analyze", "answer", "appeal", "append", "apply", "approve",
        "archive", "ask", "assign", "associate", "attach", "authenticate", "authorize", "begin", "block", "bridge", "bulk", "buy", "calculate",
        "cancel", "capture", "change", "charge", "chat", "check", "claim", "clear", "clone", "close", "commit", "compare", "complete", "compute", "confirm",
        "connect", "contest", "convert", "copy", "count", "create", "deactivate", "decline", "delete", "deny", "deploy", "destroy", "detach", "dial",
        "disable", "disassociate", "disconnect", "dismiss", "download", "duplicate", "edit", "email", "enable", "end", "enhance", "enqueue",
        "exchange", "execute", "expire", "export", "extend", "extract", "fetch", "finalize", "find", "finish", "follow", "force", "forward", "gather", "generate", "get",
        "grant", "hangup", "hide", "hold", "import", "initialize", "initiate", "insert", "install", "introspect", "invalidate", "invite", "invoke",
        "issue", "join", "kick", "leave", "link", "list", "lock", "login", "logout", "lookup", "mark", "merge", "migrate", "modify", "move", "mute",
        "notify", "open", "opt", "partial", "pause", "pay", "pin", "play", "preview", "process", "promote", "publish", "purchase", "purge", "query", "read",
        "reactivate", "reassign", "rebuild", "redeem", "refresh", "refund", "regenerate", "register", "reject", "release", "reload", "remove", "rename",
        "render", "renew", "reopen", "reorder", "replace", "reply", "republish", "request", "resend", "reset", "resolve", "restart", "restore", "resume",
        "retrieve", "retry", "return", "reverse", "revert", "revet", "revoke", "rotate", "run", "save", "schedule", "search", "select", "send", "set", "share",
        "show", "shutdown", "sign", "skip", "speak", "start", "stop", "submit", "subscribe", "summarize", "suspend", "swap", "switch", "sync",
        "terminate", "test", "toggle", "transcribe", "transfer", "translate", "trash", "trigger", "trim", "unarchive", "unassign", "unblock", "unfollow",
        "unhold", "unlink", "unlock", "unmute", "unpin", "unpublish", "unregister", "unshare", "unsubscribe", "update", "upgrade", "upload", "upsert",
        "validate", "verify", "view", "void", "watch", "withdraw");

    private static readonly FrozenSet<string> Reading = Set("authorize", "download", "export", "find", "lookup", "preview", "search", "validate", "verify");

    /// <summary>Verbs that are also nouns.</summary>
    private static readonly FrozenSet<string> Things = Set(
        "answer", "appeal", "archive", "block", "bridge", "bulk", "change", "charge", "chat", "check", "claim", "clone", "contest", "copy", "count",
        "deploy", "download", "email", "end", "export", "force", "forward", "grant", "hold", "import", "issue", "link", "list", "lock", "lookup", "mark",
        "partial", "pause", "pin", "play", "preview", "process", "purchase", "query", "refund", "release", "request", "reset", "return", "run",
        "schedule", "search", "set", "share", "show", "sign", "start", "switch", "sync", "test", "transfer", "trash", "trigger", "update", "upgrade",
        "upload", "view", "void", "watch");

    /// <summary>Whether a word is a verb.</summary>
    public static bool Contains(string word) => All.Contains(word);

    /// <summary>Whether a word is a verb that changes nothing and is rarely a noun, so that it names what a GET does.</summary>
    public static bool IsReading(string word) => Reading.Contains(word);

    /// <summary>Whether words name an action, such as <c>change_status</c>, and not a thing, such as <c>email_domains</c>.</summary>
    public static bool IsAction(IReadOnlyList<string> words) =>
        Contains(words[0]) && !(NameWords.IsPlural(words[^1]) && (words.Count == 1 || Things.Contains(words[0])));

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.OrdinalIgnoreCase);
}
