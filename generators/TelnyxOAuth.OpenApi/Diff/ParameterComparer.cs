using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares what a method takes.</summary>
internal sealed class ParameterComparer
{
    private readonly OperationModel _old;
    private readonly OperationModel _new;
    private readonly SchemaComparer _schemas;
    private readonly ChangeList _findings;

    private ParameterComparer(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings)
    {
        _old = old;
        _new = @new;
        _schemas = schemas;
        _findings = findings;
    }

    private Place Place => _new.Place;

    /// <summary>Compares the parameters of two operations.</summary>
    public static void Compare(OperationModel old, OperationModel @new, SchemaComparer schemas, ChangeList findings) =>
        new ParameterComparer(old, @new, schemas, findings).CompareParameters();

    private void CompareParameters()
    {
        var old = _old.Parameters;
        var @new = _new.Parameters;
        foreach (var parameter in old.Where(parameter => !@new.Any(other => other.Key == parameter.Key)))
        {
            _findings.Add(ChangeKind.Breaking, Place, $"The parameter {parameter.Name} of {Place} is gone.");
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
                    parameter.IsRequired ? ChangeKind.Breaking : ChangeKind.Added, parameter.Place,
                    $"{parameter.Place} is new{(parameter.IsRequired ? ", and it is required" : "")}.");
            }
        }

        // One that is required now has its place before the others; that is told already.
        var kept = old
            .Where(parameter => @new.Any(other => other.Key == parameter.Key && other.IsRequired == parameter.IsRequired))
            .Select(parameter => parameter.Key)
            .ToList();
        if (!kept.SequenceEqual(@new.Select(parameter => parameter.Key).Where(kept.Contains)))
        {
            _findings.Add(ChangeKind.Breaking, Place, $"{Place} takes its parameters in another order now.");
        }
    }

    private void CompareParameter(ParameterModel old, ParameterModel @new)
    {
        if (old.Name != @new.Name)
        {
            _findings.Add(ChangeKind.Breaking, @new.Place, $"The parameter {old.Name} of {Place} is called {@new.Name} now.");
        }

        if (old.IsRequired != @new.IsRequired)
        {
            _findings.Add(
                @new.IsRequired ? ChangeKind.Breaking : ChangeKind.Changed, @new.Place,
                $"{@new.Place} is {(@new.IsRequired ? "required now" : "not required any more")}.");
        }

        if (@new.Node.IsTrue("deprecated") && !old.Node.IsTrue("deprecated"))
        {
            _findings.Add(ChangeKind.Deprecated, @new.Place, $"{@new.Place} is deprecated.");
        }

        foreach (var style in (string[])["style", "explode", "allowReserved"])
        {
            if (!NodeEquality.AreEqual(old.Node[style], @new.Node[style]))
            {
                _findings.Add(ChangeKind.Changed, @new.Place, $"{@new.Place} is written otherwise into the request ('{style}').");
            }
        }

        _schemas.Compare(old.Schema, @new.Schema, @new.Place.Child(@new.Place.Name, "schema", @new.Schema?.Position ?? @new.Place.Position), Direction.Request);
    }
}
