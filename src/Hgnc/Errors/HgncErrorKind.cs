namespace Hgnc;

/// <summary>The kinds of errors. The names are stable, because the module's error IDs are based on them.</summary>
public enum HgncErrorKind
{
    /// <summary>An invalid query: its text is malformed or names an unknown field.</summary>
    BadQuery,

    /// <summary>A value that is not a valid field, identifier, address or number.</summary>
    BadInput,

    /// <summary>The service refused the request as malformed (400).</summary>
    BadRequest,

    /// <summary>The service refuses this address (403), which may be blocked.</summary>
    Blocked,

    /// <summary>The service does not know this type of request (404): the base address is probably not HGNC's.</summary>
    UnknownRequest,

    /// <summary>The service does not support the requested format (415).</summary>
    UnsupportedFormat,

    /// <summary>Too many requests (429).</summary>
    TooManyRequests,

    /// <summary>The service has an internal error (500).</summary>
    ServiceError,

    /// <summary>The service is temporarily unavailable (502, 503, 504).</summary>
    Unavailable,

    /// <summary>A status that the service does not document.</summary>
    UnexpectedStatus,

    /// <summary>No response within the time limit.</summary>
    Timeout,

    /// <summary>No connection, or a broken one.</summary>
    Connection,

    /// <summary>No secure connection: the server's certificate or encryption is not trusted.</summary>
    Untrusted,

    /// <summary>A request that was not sent, because several requests before it failed: the service is down.</summary>
    ServiceDown,

    /// <summary>A request that was not sent, because the server of the shared limit cannot be reached.</summary>
    LimitUnreachable,

    /// <summary>A response that is not from HGNC's service.</summary>
    BadAnswer,

    /// <summary>A response that ended before all of its records came, or that had more records than it announced.</summary>
    IncompleteAnswer,

    /// <summary>A file of records, a local copy, the options file or a drawing cannot be read or written.</summary>
    BadData,

    /// <summary>There is no local copy yet.</summary>
    NoLocalCopy,
}
