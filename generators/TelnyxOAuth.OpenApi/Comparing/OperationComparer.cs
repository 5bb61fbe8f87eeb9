using System.Collections.Generic;
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
        comparer.CompareParameters();
        comparer.CompareBodies();
        comparer.CompareResponses();
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

        if (_new.IsDeprecated && !_old.IsDeprecated)
        {
            Add(FindingKind.Deprecated, $"{Place} is deprecated.");
        }
        else if (_old.IsDeprecated && !_new.IsDeprecated)
        {
            Add(FindingKind.Changed, $"{Place} is not deprecated any more.");
        }
    }

    private void CompareParameters()
    {
        var old = _old.Parameters;
        var @new = _new.Parameters;
        foreach (var parameter in old.Where(parameter => !@new.Any(other => other.Key == parameter.Key)))
        {
            _findings.Add(FindingKind.Breaking, Place, $"The parameter {parameter.Name} of {Place} is gone.");
        }

        foreach (var parameter in @new)
        {
            if (old.FirstOrDefault(other => other.Key == parameter.Key) is { } earlier)
            {
                CompareParameter(earlier, parameter);
            }
            else
            {
                _findings.Add(
                    parameter.IsRequired ? FindingKind.Breaking : FindingKind.Added, parameter.Place,
                    $"{parameter.Place} is new{(parameter.IsRequired ? ", and it is required" : "")}.");
            }
        }

        var kept = old.Where(parameter => @new.Any(other => other.Key == parameter.Key && other.IsRequired == parameter.IsRequired)).Select(parameter => parameter.Key).ToList();
        if (!kept.SequenceEqual(@new.Select(parameter => parameter.Key).Where(kept.Contains)))
        {
            Add(FindingKind.Breaking, $"{Place} takes its parameters in another order now.");
        }
    }

    private void CompareParameter(ParameterModel old, ParameterModel @new)
    {
        if (old.Name != @new.Name)
        {
            _findings.Add(FindingKind.Breaking, @new.Place, $"The parameter {old.Name} of {Place} is called {@new.Name} now.");
        }

        if (old.IsRequired != @new.IsRequired)
        {
            _findings.Add(
                @new.IsRequired ? FindingKind.Breaking : FindingKind.Changed, @new.Place,
                $"{@new.Place} is {(@new.IsRequired ? "required now" : "not required any more")}.");
        }

        if (@new.Node.IsTrue("deprecated") && !old.Node.IsTrue("deprecated"))
        {
            _findings.Add(FindingKind.Deprecated, @new.Place, $"{@new.Place} is deprecated.");
        }

        foreach (var style in (string[])["style", "explode", "allowReserved"])
        {
            if (!NodeEquality.AreEqual(old.Node[style], @new.Node[style]))
            {
                _findings.Add(FindingKind.Changed, @new.Place, $"{@new.Place} is written otherwise into the request ('{style}').");
            }
        }

        _schemas.Compare(old.Schema, @new.Schema, @new.Place.Child(@new.Place.Name, "schema", @new.Schema?.Position ?? @new.Place.Position), Direction.Request);
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

    private static bool IsModel(string mediaType) => RequestBodyKind.Of(mediaType) is RequestBodyKind.Json or RequestBodyKind.Form;

    private void CompareResponses()
    {
        var old = _old.Responses.ToDictionary(response => response.Status);
        var @new = _new.Responses.ToDictionary(response => response.Status);
        foreach (var status in old.Keys.Where(status => !@new.ContainsKey(status)))
        {
            Add(
                IsSuccess(status) ? FindingKind.Breaking : FindingKind.Changed,
                IsSuccess(status) ? $"{Place} does not answer with {status} any more." : $"{Place} does not document the failure {status} any more.");
        }

        foreach (var (status, response, position) in @new.Values)
        {
            var place = Place.Child($"The answer {status} of {Place}", $"responses/{status}", position);
            if (old.TryGetValue(status, out var earlier))
            {
                CompareAnswers(earlier.Response, response, place);
            }
            else
            {
                _findings.Add(FindingKind.Added, place, IsSuccess(status) ? $"{Place} can answer with {status} now." : $"{Place} documents the failure {status} now.");
            }
        }
    }

    private void CompareAnswers(MapNode old, MapNode @new, Place place)
    {
        foreach (var header in old.Map("headers").Members().Where(header => @new.Map("headers")?.Contains(header.Key) != true))
        {
            _findings.Add(FindingKind.Changed, place, $"{place} has no header {header.Key} any more.");
        }

        foreach (var header in @new.Map("headers").Members().Where(header => old.Map("headers")?.Contains(header.Key) != true))
        {
            _findings.Add(FindingKind.Added, place, $"{place} has the header {header.Key} now.");
        }

        var (before, after) = (Read(old), Read(@new));
        switch (before, after)
        {
            case (null, { } added):
                _findings.Add(FindingKind.Breaking, place, $"{place} has a body now ({added.Key}).");
                break;
            case ({ } gone, null):
                _findings.Add(FindingKind.Breaking, place, $"{place} has no body any more; it was {gone.Key}.");
                break;
            case ({ } first, { } second):
                CompareContents(first, second, place);
                break;
        }
    }

    private void CompareContents(MapEntry old, MapEntry @new, Place place)
    {
        if (old.Key != @new.Key)
        {
            var isSameType = RequestBodyKind.Of(old.Key) == RequestBodyKind.Of(@new.Key);
            _findings.Add(isSameType ? FindingKind.Changed : FindingKind.Breaking, place, $"{place} is {@new.Key} now; it was {old.Key}.");
        }

        _schemas.Compare(
            (old.Value as MapNode)?["schema"], (@new.Value as MapNode)?["schema"],
            place.Child(place.Name, $"content/{Reference.Escape(@new.Key)}/schema", @new.KeyPosition), Direction.Response);
    }

    /// <summary>The media type that the SDK reads, or null.</summary>
    private static MapEntry? Read(MapNode response) =>
        response.Map("content") is { } content ? RequestBodyKind.Choose(content, RequestBodyKind.Json) : null;

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

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private void Add(FindingKind kind, string message) => _findings.Add(kind, Place, message);
}
