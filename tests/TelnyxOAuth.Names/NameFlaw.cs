namespace TelnyxOAuth.Names;

/// <summary>What is wrong with a method's name.</summary>
internal enum NameFlaw
{
    /// <summary>It says again what its resource is called: <c>Users.GetUserAsync</c>.</summary>
    RepeatsResource,

    /// <summary>The verb is its last word: <c>SitesListAsync</c>.</summary>
    EndsWithVerb,

    /// <summary>It has the API's version, and no other method is called so without it: <c>GetV3UsersAsync</c>.</summary>
    CarriesVersion,

    /// <summary>It has words of the server's code or of HTTP: <c>FilesApiRoutesGetAsync</c>, <c>PostUserAsync</c>.</summary>
    FrameworkWords,

    /// <summary>Several words are written as one: <c>CreateanapikeyAsync</c>.</summary>
    GluedWords,

    /// <summary>It has a word that the operation does not have, or an article.</summary>
    WrongWord,

    /// <summary>It lacks a word that the operation's id has and that nothing else tells.</summary>
    LostWord,

    /// <summary>It has a number that only tells it from other names: <c>Search2Async</c>.</summary>
    Number,

    /// <summary>It enumerates all pages, and <c>All</c> does not follow its verb: <c>GetContactsAllAsync</c>.</summary>
    MisplacedAll,
}
