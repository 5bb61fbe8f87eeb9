using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>The verbs that APIs use in names of operations.</summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> All = Set(
        "abort", "accept", "acknowledge", "activate", "add", "adjust", "adopt", "aggregate", "agree", "allocate", "analyze", "anonymize", "answer",
        "appeal", "append", "apply", "approve", "archive", "ask", "assign", "associate", "attach", "authenticate", "authorise", "authorize", "ban",
        "begin", "block", "bridge", "broadcast", "browse", "bulk", "buy", "calculate", "cancel", "capture", "categorize", "change", "charge", "chat",
        "check", "claim", "classify", "clean", "clear", "clone", "close", "collect", "commit", "compare", "complete", "compute", "configure",
        "confirm", "connect", "consume", "contest", "convert", "copy", "count", "crawl", "create", "deactivate", "decline", "decrypt", "defend",
        "delete", "deny", "deploy", "destroy", "detach", "dial", "disable", "disassociate", "disconnect", "dismiss", "dispatch", "donate", "downgrade",
        "download", "drop", "duplicate", "edit", "email", "enable", "encrypt", "end", "enhance", "enqueue", "ensure", "evaluate", "evict", "exchange",
        "exclude", "execute", "expire", "explain", "export", "extend", "extract", "fetch", "finalize", "find", "finish", "fire", "flush", "follow",
        "force", "forward", "freeze", "gather", "generate", "get", "grant", "hangup", "hide", "hold", "import", "ingest", "initialize", "initiate",
        "insert", "inspect", "install", "introspect", "invalidate", "invite", "invoke", "issue", "join", "kick", "kill", "launch", "leave", "link",
        "list", "lock", "login", "logout", "lookup", "mark", "merge", "migrate", "modify", "move", "mute", "notify", "obtain", "open", "opt",
        "partial", "pause", "pay", "pin", "ping", "play", "poll", "prepare", "preview", "process", "promote", "prune", "publish", "pull", "purchase",
        "purge", "push", "query", "reactivate", "read", "reassign", "reauthorize", "reboot", "rebuild", "recalculate", "recover", "redeem",
        "redeliver", "refresh", "refund", "refuse", "regenerate", "register", "reindex", "reject", "release", "reload", "remap", "remind", "remove",
        "rename", "render", "renew", "reopen", "reorder", "replace", "replay", "reply", "reprocess", "republish", "request", "rerun", "resend",
        "reset", "resize", "resolve", "restart", "restore", "resume", "retrieve", "retry", "return", "reverse", "revert", "revet", "revoke",
        "rollback", "rotate", "run", "save", "scale", "scan", "schedule", "search", "select", "send", "set", "share", "show", "shutdown", "sign",
        "simulate", "skip", "snooze", "speak", "star", "start", "stop", "submit", "subscribe", "suggest", "summarize", "suspend", "swap", "switch",
        "sync", "terminate", "test", "toggle", "touch", "train", "transcribe", "transfer", "translate", "trash", "trigger", "trim", "unarchive",
        "unassign", "unblock", "undelete", "undo", "unfollow", "unhold", "unignore", "uninstall", "unlike", "unlink", "unlock", "unmute", "unpin",
        "unpublish", "unregister", "unshare", "unsnooze", "unstar", "unsubscribe", "unsuspend", "untag", "update", "upgrade", "upload", "upsert",
        "validate", "verify", "view", "void", "vote", "watch", "withdraw");

    private static readonly FrozenSet<string> Reading = Set("authorize", "download", "export", "find", "lookup", "preview", "search", "validate", "verify");

    /// <summary>Verbs that are also nouns.</summary>
    private static readonly FrozenSet<string> Things = Set(
        "answer", "appeal", "archive", "block", "bridge", "broadcast", "bulk", "change", "charge", "chat", "check", "claim", "clone", "contest",
        "copy", "count", "deploy", "download", "drop", "email", "end", "export", "fire", "force", "forward", "freeze", "grant", "hold", "import",
        "issue", "launch", "link", "list", "lock", "login", "logout", "lookup", "mark", "partial", "pause", "pin", "ping", "play", "poll", "preview",
        "process", "purchase", "query", "refund", "release", "request", "reset", "return", "rollback", "run", "scale", "scan", "schedule", "search",
        "set", "share", "show", "sign", "star", "start", "switch", "sync", "test", "train", "transfer", "trash", "trigger", "update", "upgrade",
        "upload", "view", "void", "vote", "watch");

    /// <summary>What undoes a verb: <c>unsubscribe</c>, or says that it is done again.</summary>
    private static readonly string[] Prefixes = ["un", "re", "dis", "de"];

    /// <summary>Whether a word is a verb.</summary>
    public static bool Contains(string word) => All.Contains(word);

    /// <summary>Whether a word is a verb and no thing.</summary>
    public static bool IsOnlyVerb(string word) => Contains(word) && !Things.Contains(word);

    /// <summary>Whether a word is a verb, or one that a verb's prefix makes of another.</summary>
    public static bool IsVerbal(string word) =>
        Contains(word) || Prefixes.Any(prefix => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && IsOnlyVerb(word[prefix.Length..]));

    /// <summary>Whether a word is a verb that changes nothing and is rarely a noun, so that it names what a GET does.</summary>
    public static bool IsReading(string word) => Reading.Contains(word);

    /// <summary>Whether words name an action, such as <c>change_status</c>, and not a thing, such as <c>email_domains</c>.</summary>
    public static bool IsAction(IReadOnlyList<string> words) =>
        Contains(words[0]) && !(NameWords.IsPlural(words[^1]) && (words.Count == 1 || Things.Contains(words[0])));

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.OrdinalIgnoreCase);
}
