using System.Linq;
using TelnyxOAuth.OpenApi.Annotating;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Comparing;

/// <summary>Compares an operation with what it was.</summary>
internal sealed class OperationComparer
{
    private readonly OperationModel _old;
    private readonly OperationModel _new;
    private readonly SchemaComparer _schemas;
    private readonly FindingList _findings;

    private OperationComparer(OperationModel old, OperationModel @new, SchemaComparer schemas, FindingList findings)
    {
        _old = old;
        _new = @new;
        _schemas = schemas;
        _findings = findings;
    }

    private Place Place => _new.Place;

    /// <summary>Compares two operations.</summary>
    public static void Compare(OperationModel old, OperationModel @new, SchemaComparer schemas, FindingList findings)
    {
        var comparer = new OperationComparer(old, @new, schemas, findings);
        comparer.CompareNames();
        ParameterComparer.Compare(old, @new, schemas, findings);
        comparer.CompareBodies();
        AnswerComparer.Compare(old, @new, schemas, findings);
        comparer.CompareSecurity();
    }

    private void CompareNames()
    {
        if (_old.Place.Name != Place.Name && _old.Id is not null && _new.Id is not null)
        {
            Add(FindingKind.Breaking, $"{_old.Place} is called {Place} now.");
        }

        if (_old.Route != _new.Route)
        {
            Add(FindingKind.Changed, $"{Place} calls {_new.Route} now; it was {_old.Route}.");
        }

        if (_old.Server != _new.Server)
        {
            Add(FindingKind.Changed, $"{Place} is served at {_new.Server} now; it was {_old.Server}.");
        }

        if (_old.AlternatePath != _new.AlternatePath)
        {
            Add(
                _old.AlternatePath is null ? FindingKind.Added : FindingKind.Breaking,
                _new.AlternatePath is null ? $"{Place} can't be called at {_old.AlternatePath} any more." : $"{Place} can be called at {_new.AlternatePath} too now.");
        }

        if (_new.IsDeprecated && !_old.IsDeprecated)
        {
            Add(FindingKind.Deprecated, $"{Place} is deprecated.");
        }
        else if (_old.IsDeprecated && !_new.IsDeprecated)
        {
            Add(FindingKind.Changed, $"{Place} is not deprecated any more.");
        }
    }

    private void CompareBodies()
    {
        var place = Place.Child($"The body of {Place}", "requestBody", _new.Body?.Position ?? Place.Position);
        switch (_old.Body, _new.Body)
        {
            case (null, null):
                return;
            case (null, { } added):
                var isRequired = added.IsTrue("required");
                _findings.Add(isRequired ? FindingKind.Breaking : FindingKind.Added, place, $"{Place} takes a body now{(isRequired ? ", and it is required" : "")}.");
                return;
            case (not null, null):
                _findings.Add(FindingKind.Breaking, place, $"{Place} takes no body any more.");
                return;
        }

        if (_old.Body.IsTrue("required") != _new.Body.IsTrue("required"))
        {
            _findings.Add(
                _new.Body.IsTrue("required") ? FindingKind.Breaking : FindingKind.Changed, place,
                $"{place} is {(_new.Body.IsTrue("required") ? "required now" : "not required any more")}.");
        }

        var (old, @new) = (_old.SentContent, _new.SentContent);
        if (old is null || @new is null)
        {
            return;
        }

        if (old.Key != @new.Key)
        {
            // The model stays; only files and text have another C# type than models.
            var isSameType = IsModel(old.Key) && IsModel(@new.Key);
            _findings.Add(isSameType ? FindingKind.Changed : FindingKind.Breaking, place, $"{place} is sent as {@new.Key} now; it was {old.Key}.");
        }

        _schemas.Compare(
            (old.Value as MapNode)?["schema"], (@new.Value as MapNode)?["schema"],
            place.Child(place.Name, $"content/{Reference.Escape(@new.Key)}/schema", @new.KeyPosition), Direction.Request);
    }

    private static bool IsModel(string mediaType) => RequestBodyKind.Of(mediaType) is RequestBodyKind.Json or RequestBodyKind.Form or RequestBodyKind.Multipart;

    private void CompareSecurity()
    {
        foreach (var alternative in _old.Security.Except(_new.Security))
        {
            // Where no credentials are needed any more, those that are sent do no harm.
            var isHarmless = _new.Security.Contains(string.Empty);
            Add(
                isHarmless ? FindingKind.Changed : FindingKind.Breaking,
                alternative.Length == 0 ? $"{Place} needs credentials now: {string.Join(" or ", _new.Security)}." : $"{Place} does not accept {alternative} any more.");
        }

        foreach (var alternative in _new.Security.Except(_old.Security))
        {
            if (alternative.Length == 0)
            {
                Add(FindingKind.Added, $"{Place} can be called without credentials now.");
            }
            else if (!_old.Security.Contains(string.Empty) || _new.Security.Contains(string.Empty))
            {
                Add(FindingKind.Added, $"{Place} accepts {alternative} now.");
            }
        }
    }

    private void Add(FindingKind kind, string message) => _findings.Add(kind, Place, message);
}
