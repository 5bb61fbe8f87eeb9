using System.Collections.Frozen;

namespace TelnyxOAuth.Names;

/// <summary>The few words that names are judged by.</summary>
internal static class PlainVerbs
{
    /// <summary>Verbs that are hardly ever things, so that a name should not end with them.</summary>
    public static readonly FrozenSet<string> Actions = FrozenSet.ToFrozenSet(
    [
        "add", "cancel", "create", "delete", "destroy", "disable", "enable", "fetch", "find", "get", "insert", "list", "modify", "patch", "post",
        "put", "read", "remove", "rename", "replace", "restore", "retrieve", "revoke", "search", "send", "set", "start", "stop", "update", "upload",
    ]);

    /// <summary>Those of them that are things as well, at the end of a name that has another verb: <c>GetAllowList</c>, <c>CreateBlogPost</c>.</summary>
    public static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(["find", "list", "post", "patch", "search", "set", "start", "update", "upload"]);

    /// <summary>What any name may begin with or be joined by, whatever the operation says.</summary>
    public static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
    [
        "all", "add", "by", "create", "delete", "file", "for", "from", "get", "in", "list", "of", "on", "remove", "replace", "to", "update", "with",
    ]);

    /// <summary>Words of sentences that names do without.</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
    [
        "a", "all", "an", "and", "as", "async", "at", "by", "existing", "for", "from", "in", "into", "is", "multiple", "new", "of", "on", "one", "or", "s", "several", "single",
        "specific", "the", "to", "using", "via", "with",
    ]);

    /// <summary>What the names of methods begin with that get something.</summary>
    public static readonly FrozenSet<string> OfGetting = FrozenSet.ToFrozenSet(["browse", "enumerate", "fetch", "find", "get", "list", "query", "read", "retrieve", "search", "show"]);

    /// <summary>Words of the code that an API is made of.</summary>
    public static readonly FrozenSet<string> OfCode = FrozenSet.ToFrozenSet(["controller", "routes", "viewset", "router"]);

    /// <summary>What names of functions end with.</summary>
    public static readonly FrozenSet<string> OfFunctions = FrozenSet.ToFrozenSet(["action", "endpoint", "handler", "method", "operation"]);

    /// <summary>What says the same as other verbs.</summary>
    public static readonly FrozenSet<string> Reworded = FrozenSet.ToFrozenSet(
        ["post", "put", "patch", "get", "list", "create", "update", "delete", "read", "retrieve", "fetch", "destroy", "partial", "add", "edit", "replace", "remove", "insert", "modify", "show", "index", "store", "view", "head"]);

    /// <summary>Articles.</summary>
    public static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["a", "an", "the"]);
}
