namespace Hgnc;

/// <summary>What kind of thing went wrong. The names are stable: the module's error ids are made of them.</summary>
public enum HgncErrorKind
{
    /// <summary>A query that cannot be asked: its text is malformed or names a field that is none.</summary>
    BadQuery,

    /// <summary>A value that is no field, identifier, address or number where one is due.</summary>
    BadInput,

    /// <summary>The service refused the request as malformed (400).</summary>
    BadRequest,

    /// <summary>The service does not let this address in (403): it may be blocked.</summary>
    Blocked,

    /// <summary>The service knows no such type of request (404): the base address is probably not HGNC's.</summary>
    UnknownRequest,

    /// <summary>The service cannot answer in the format asked for (415).</summary>
    UnsupportedFormat,

    /// <summary>Too many requests (429).</summary>
    TooManyRequests,

    /// <summary>An error in the program that runs the service (500).</summary>
    ServiceError,

    /// <summary>The service is temporarily unavailable (502, 503, 504).</summary>
    Unavailable,

    /// <summary>A status that the service's documentation does not have.</summary>
    UnexpectedStatus,

    /// <summary>No answer within the time allowed.</summary>
    Timeout,

    /// <summary>No connection, or one that broke.</summary>
    Connection,

    /// <summary>No secure connection: the server's certificate, or its encryption, cannot be trusted.</summary>
    Untrusted,

    /// <summary>A request that was not sent, because those before it failed one after the other: the service is down.</summary>
    ServiceDown,

    /// <summary>A request that was not sent, because the server of the shared limit cannot be reached.</summary>
    LimitUnreachable,

    /// <summary>An answer that is not what HGNC's service gives.</summary>
    BadAnswer,

    /// <summary>An answer that ended before all of its records came, or had more than it said.</summary>
    IncompleteAnswer,

    /// <summary>A file of records, or the local copy made of one, that cannot be read or written.</summary>
    BadData,

    /// <summary>There is no local copy yet.</summary>
    NoLocalCopy,
}
