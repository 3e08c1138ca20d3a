using System;
using System.Collections.Generic;
using System.Globalization;
using SQLitePCL;

namespace Hgnc.Local.Database;

/// <summary>A statement that returns rows, prepared once and run many times. Its parameters are $0, $1 and so on.</summary>
internal sealed class ReadStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly List<int> _parameters = new();

    public ReadStatement(sqlite3 database, string sql)
    {
        _database = database;
        _statement = database.Prepare(sql);
    }

    /// <summary>Begins to read the rows. Only one reader can be in use; dispose of it before the next.</summary>
    public RowReader Run(params object[] values)
    {
        // The previous reader may not have read all rows.
        _ = raw.sqlite3_reset(_statement);
        for (var i = 0; i < values.Length; i++)
        {
            Bind(Parameter(i), values[i]);
        }
        return new RowReader(_database, _statement);
    }

    public void Dispose() => _statement.Dispose();

    // SQLite numbers parameters in the order of the statement, which can differ from ours.
    private int Parameter(int number)
    {
        while (_parameters.Count <= number)
        {
            _parameters.Add(
                raw.sqlite3_bind_parameter_index(
                    _statement,
                    "$" + _parameters.Count.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
        return _parameters[number];
    }

    private void Bind(int parameter, object value) =>
        _database.Check(
            value is string text
                ? raw.sqlite3_bind_text(_statement, parameter, text)
                : raw.sqlite3_bind_int64(
                    _statement,
                    parameter,
                    Convert.ToInt64(value, CultureInfo.InvariantCulture)
                )
        );
}
