using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares an operation with what it was.</summary>
internal sealed class OperationComparer
{
    private readonly OperationModel _old;
    private readonly OperationModel _new;
    private readonly SchemaComparer _schemas;
    private readonly ChangeList _findings;

    private OperationComparer(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings)
    {
        _old = old;
        _new = @new;
        _schemas = schemas;
        _findings = findings;
    }

    private Place Place => _new.Place;

    /// <summary>Compares two operations.</summary>
    public static void Compare(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings)
    {
        var comparer = new OperationComparer(old, @new, schemas, findings);
        comparer.CompareNames();
        ParameterComparer.Compare(old, @new, schemas, findings);
        comparer.CompareBodies();
        ResponseComparer.Compare(old, @new, schemas, findings);
        comparer.CompareSecurity();
    }

    private void CompareNames()
    {
        if (_old.Place.Name != Place.Name && _old.Id is not null && _new.Id is not null)
        {
            Add(ChangeKind.Breaking, $"{_old.Place} is called {Place} now.");
        }

        if (_old.Route != _new.Route)
        {
            Add(ChangeKind.Changed, $"{Place} calls {_new.Route} now; it was {_old.Route}.");
        }

        if (_old.Server != _new.Server)
        {
            Add(ChangeKind.Changed, $"{Place} is served at {_new.Server} now; it was {_old.Server}.");
        }

        if (_old.AlternatePath != _new.AlternatePath)
        {
            Add(
                _old.AlternatePath is null ? ChangeKind.Added : ChangeKind.Breaking,
                _new.AlternatePath is null ? $"{Place} can't be called at {_old.AlternatePath} any more." : $"{Place} can be called at {_new.AlternatePath} too now.");
        }

        if (_new.IsDeprecated && !_old.IsDeprecated)
        {
            Add(ChangeKind.Deprecated, $"{Place} is deprecated.");
        }
        else if (_old.IsDeprecated && !_new.IsDeprecated)
        {
            Add(ChangeKind.Changed, $"{Place} is not deprecated any more.");
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
                _findings.Add(isRequired ? ChangeKind.Breaking : ChangeKind.Added, place, $"{Place} takes a body now{(isRequired ? ", and it is required" : "")}.");
                return;
            case (not null, null):
                _findings.Add(ChangeKind.Breaking, place, $"{Place} takes no body any more.");
                return;
        }

        if (_old.Body.IsTrue("required") != _new.Body.IsTrue("required"))
        {
            _findings.Add(
                _new.Body.IsTrue("required") ? ChangeKind.Breaking : ChangeKind.Changed, place,
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
            _findings.Add(isSameType ? ChangeKind.Changed : ChangeKind.Breaking, place, $"{place} is sent as {@new.Key} now; it was {old.Key}.");
        }

        _schemas.Compare(
            (old.Value as MapNode)?["schema"], (@new.Value as MapNode)?["schema"],
            place.Child(place.Name, $"content/{Reference.Escape(@new.Key)}/schema", @new.KeyPosition), Direction.Request);
    }

    private static bool IsModel(string mediaType) => BodyKind.From(mediaType) is BodyKind.Json or BodyKind.Form or BodyKind.Multipart;

    private void CompareSecurity()
    {
        foreach (var alternative in _old.Security.Except(_new.Security))
        {
            // Where no credentials are needed any more, those that are sent do no harm.
            var isHarmless = _new.Security.Contains(string.Empty);
            Add(
                isHarmless ? ChangeKind.Changed : ChangeKind.Breaking,
                alternative.Length == 0 ? $"{Place} needs credentials now: {string.Join(" or ", _new.Security)}." : $"{Place} does not accept {alternative} any more.");
        }

        foreach (var alternative in _new.Security.Except(_old.Security))
        {
            if (alternative.Length == 0)
            {
                Add(ChangeKind.Added, $"{Place} can be called without credentials now.");
            }
            else if (!_old.Security.Contains(string.Empty) || _new.Security.Contains(string.Empty))
            {
                Add(ChangeKind.Added, $"{Place} accepts {alternative} now.");
            }
        }
    }

    private void Add(ChangeKind kind, string message) => _findings.Add(kind, Place, message);
}
