using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares what an operation responds with.</summary>
internal sealed class ResponseComparer
{
    private readonly OperationModel _old;
    private readonly OperationModel _new;
    private readonly SchemaComparer _schemas;
    private readonly ChangeList _findings;

    private ResponseComparer(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings)
    {
        _old = old;
        _new = @new;
        _schemas = schemas;
        _findings = findings;
    }

    private Place Place => _new.Place;

    /// <summary>Compares the responses of two operations.</summary>
    public static void Compare(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings) =>
        new ResponseComparer(old, @new, schemas, findings).CompareResponses();

    private void CompareResponses()
    {
        var old = _old.Responses.ToDictionary(response => response.Status);
        var @new = _new.Responses.ToDictionary(response => response.Status);
        foreach (var status in old.Keys.Where(status => !@new.ContainsKey(status)))
        {
            _findings.Add(
                IsSuccess(status) ? ChangeKind.Breaking : ChangeKind.Changed, Place,
                IsSuccess(status) ? $"{Place} does not respond with {status} any more." : $"{Place} does not document the failure {status} any more.");
        }

        foreach (var (status, response, position) in @new.Values)
        {
            var place = Place.Child($"The response {status} of {Place}", $"responses/{status}", position);
            if (old.TryGetValue(status, out var earlier))
            {
                CompareResponseBodies(earlier.Response, response, place);
            }
            else
            {
                _findings.Add(ChangeKind.Added, place, IsSuccess(status) ? $"{Place} can respond with {status} now." : $"{Place} documents the failure {status} now.");
            }
        }
    }

    private void CompareResponseBodies(MapNode old, MapNode @new, Place place)
    {
        foreach (var header in old.Map("headers").Members().Where(header => @new.Map("headers")?.Contains(header.Key) != true))
        {
            _findings.Add(ChangeKind.Changed, place, $"{place} has no header {header.Key} any more.");
        }

        foreach (var header in @new.Map("headers").Members().Where(header => old.Map("headers")?.Contains(header.Key) != true))
        {
            _findings.Add(ChangeKind.Added, place, $"{place} has the header {header.Key} now.");
        }

        var (before, after) = (Read(old), Read(@new));
        switch (before, after)
        {
            case (null, { } added):
                _findings.Add(ChangeKind.Breaking, place, $"{place} has a body now ({added.Key}).");
                break;
            case ({ } gone, null):
                _findings.Add(ChangeKind.Breaking, place, $"{place} has no body any more; it was {gone.Key}.");
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
            var isSameType = BodyKind.From(old.Key) == BodyKind.From(@new.Key);
            _findings.Add(isSameType ? ChangeKind.Changed : ChangeKind.Breaking, place, $"{place} is {@new.Key} now; it was {old.Key}.");
        }

        _schemas.Compare(
            (old.Value as MapNode)?["schema"], (@new.Value as MapNode)?["schema"],
            place.Child(place.Name, $"content/{Reference.Escape(@new.Key)}/schema", @new.KeyPosition), Direction.Response);
    }

    /// <summary>The media type that the SDK reads, or null.</summary>
    private static MapEntry? Read(MapNode response) =>
        response.Map("content") is { } content ? BodyKind.Choose(content, BodyKind.Json) : null;

    private static bool IsSuccess(string status) => status.StartsWith('2');
}
