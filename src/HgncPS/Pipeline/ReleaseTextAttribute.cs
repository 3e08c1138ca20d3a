using System;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Also accepts a date, or a release object from Get-HgncRelease.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReleaseTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is object[] several ? Array.ConvertAll(several, One) : One(inputData);

    private static object One(object value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            DateTime day => ReleaseName.ToText(day),
            DateTimeOffset day => ReleaseName.ToText(day.Date),
            HgncRelease release => release.Release,
            _ => value,
        };
}
