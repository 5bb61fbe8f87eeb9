using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Failures;

/// <summary>The failures of the calls to come, for each operation in the order in which they were planned.</summary>
internal sealed class FailurePlan
{
    /// <summary>How many calls one failure can be for.</summary>
    public const int MaximumTimes = 1000;

    /// <summary>How many failures can wait for the calls of one operation.</summary>
    public const int MaximumLength = 100;

    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedList<PlannedFailure>> _planned = KnownOperations.All
        .ToDictionary(operation => operation, _ => new LinkedList<PlannedFailure>(), StringComparer.Ordinal);

    /// <summary>Plans a failure after those that the operation has.</summary>
    /// <param name="operation">A known operation.</param>
    /// <param name="failure">What happens to its calls.</param>
    /// <param name="times">For how many.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(string operation, SandboxFailure failure, int times)
    {
        lock (_gate)
        {
            var planned = _planned[operation];
            if (planned.Count >= MaximumLength)
            {
                return false;
            }

            planned.AddLast(new PlannedFailure(failure, times));
            return true;
        }
    }

    /// <summary>Takes what happens to the next call of an operation.</summary>
    /// <returns>The failure; <see langword="null"/> when the call is carried out.</returns>
    public SandboxFailure? Take(string operation)
    {
        lock (_gate)
        {
            var planned = _planned[operation];
            if (planned.First is not { Value: var next } node)
            {
                return null;
            }

            if (next.Times > 1)
            {
                node.Value = next with { Times = next.Times - 1 };
            }
            else
            {
                planned.Remove(node);
            }

            return next.Failure;
        }
    }

    /// <summary>Forgets every failure.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var planned in _planned.Values)
            {
                planned.Clear();
            }
        }
    }
}
