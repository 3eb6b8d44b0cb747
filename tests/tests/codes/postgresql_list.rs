//! PostgreSQL 15: every condition that its server reports, under the number that it uses for the SQLSTATE.

virerr::define_codes! {
    /// The PostgreSQL server.
    #[library(name = "postgresql")]
    pub(crate) struct Postgresql;

    /// A condition.
    pub(crate) enum ErrorCode {
        /// SQLSTATE 01000.
        #[level(warning)]
        Warning = 64 => "warning",
        /// SQLSTATE 0100C.
        #[level(warning)]
        WarningDynamicResultSetsReturned = 318767168 => "dynamic result sets returned",
        /// SQLSTATE 01008.
        #[level(warning)]
        WarningImplicitZeroBitPadding = 134217792 => "implicit zero bit padding",
        /// SQLSTATE 01003.
        #[level(warning)]
        WarningNullValueEliminatedInSetFunction = 50331712 => "null value eliminated in set function",
        /// SQLSTATE 01007.
        #[level(warning)]
        WarningPrivilegeNotGranted = 117440576 => "privilege not granted",
        /// SQLSTATE 01006.
        #[level(warning)]
        WarningPrivilegeNotRevoked = 100663360 => "privilege not revoked",
        /// SQLSTATE 01004.
        #[level(warning)]
        WarningStringDataRightTruncation = 67108928 => "string data right truncation",
        /// SQLSTATE 01P01.
        #[level(warning)]
        WarningDeprecatedFeature = 16908352 => "deprecated feature",
        /// SQLSTATE 02000.
        #[level(warning)]
        NoData = 128 => "no data",
        /// SQLSTATE 02001.
        #[level(warning)]
        NoAdditionalDynamicResultSetsReturned = 16777344 => "no additional dynamic result sets returned",
        /// SQLSTATE 03000.
        SqlStatementNotYetComplete = 192 => "sql statement not yet complete",
        /// SQLSTATE 08000.
        ConnectionException = 512 => "connection exception",
        /// SQLSTATE 08003.
        ConnectionDoesNotExist = 50332160 => "connection does not exist",
        /// SQLSTATE 08006.
        ConnectionFailure = 100663808 => "connection failure",
        /// SQLSTATE 08001.
        SqlclientUnableToEstablishSqlconnection = 16777728 => "sqlclient unable to establish sqlconnection",
        /// SQLSTATE 08004.
        SqlserverRejectedEstablishmentOfSqlconnection = 67109376 => "sqlserver rejected establishment of sqlconnection",
        /// SQLSTATE 08007.
        TransactionResolutionUnknown = 117441024 => "transaction resolution unknown",
        /// SQLSTATE 08P01.
        ProtocolViolation = 16908800 => "protocol violation",
        /// SQLSTATE 09000.
        TriggeredActionException = 576 => "triggered action exception",
        /// SQLSTATE 0A000.
        #[role(unsupported)]
        FeatureNotSupported = 1088 => "feature not supported",
        /// SQLSTATE 0B000.
        InvalidTransactionInitiation = 1152 => "invalid transaction initiation",
        /// SQLSTATE 0F000.
        LocatorException = 1408 => "locator exception",
        /// SQLSTATE 0F001.
        #[symbol = "POSTGRESQL_ERR_L_E_INVALID_SPECIFICATION"]
        LEInvalidSpecification = 16778624 => "invalid locator specification",
        /// SQLSTATE 0L000.
        InvalidGrantor = 1792 => "invalid grantor",
        /// SQLSTATE 0LP01.
        InvalidGrantOperation = 16910080 => "invalid grant operation",
        /// SQLSTATE 0P000.
        InvalidRoleSpecification = 2048 => "invalid role specification",
        /// SQLSTATE 0Z000.
        DiagnosticsException = 2688 => "diagnostics exception",
        /// SQLSTATE 0Z002.
        StackedDiagnosticsAccessedWithoutActiveHandler = 33557120 => "stacked diagnostics accessed without active handler",
        /// SQLSTATE 20000.
        CaseNotFound = 2 => "case not found",
        /// SQLSTATE 21000.
        CardinalityViolation = 66 => "cardinality violation",
        /// SQLSTATE 22000.
        DataException = 130 => "data exception",
        /// SQLSTATE 2202E.
        ArraySubscriptError = 352845954 => "array subscript error",
        /// SQLSTATE 22021.
        CharacterNotInRepertoire = 17301634 => "character not in repertoire",
        /// SQLSTATE 22008.
        DatetimeFieldOverflow = 134217858 => "datetime field overflow",
        /// SQLSTATE 22012.
        DivisionByZero = 33816706 => "division by zero",
        /// SQLSTATE 22005.
        ErrorInAssignment = 83886210 => "error in assignment",
        /// SQLSTATE 2200B.
        EscapeCharacterConflict = 301990018 => "escape character conflict",
        /// SQLSTATE 22022.
        IndicatorOverflow = 34078850 => "indicator overflow",
        /// SQLSTATE 22015.
        IntervalFieldOverflow = 84148354 => "interval field overflow",
        /// SQLSTATE 2201E.
        InvalidArgumentForLog = 352583810 => "invalid argument for logarithm",
        /// SQLSTATE 22014.
        InvalidArgumentForNtile = 67371138 => "invalid argument for ntile function",
        /// SQLSTATE 22016.
        InvalidArgumentForNthValue = 100925570 => "invalid argument for nth value function",
        /// SQLSTATE 2201F.
        InvalidArgumentForPowerFunction = 369361026 => "invalid argument for power function",
        /// SQLSTATE 2201G.
        InvalidArgumentForWidthBucketFunction = 386138242 => "invalid argument for width bucket function",
        /// SQLSTATE 22018.
        InvalidCharacterValueForCast = 134480002 => "invalid character value for cast",
        /// SQLSTATE 22007.
        InvalidDatetimeFormat = 117440642 => "invalid datetime format",
        /// SQLSTATE 22019.
        InvalidEscapeCharacter = 151257218 => "invalid escape character",
        /// SQLSTATE 2200D.
        InvalidEscapeOctet = 335544450 => "invalid escape octet",
        /// SQLSTATE 22025.
        InvalidEscapeSequence = 84410498 => "invalid escape sequence",
        /// SQLSTATE 22P06.
        NonstandardUseOfEscapeCharacter = 100794498 => "nonstandard use of escape character",
        /// SQLSTATE 22010.
        InvalidIndicatorParameterValue = 262274 => "invalid indicator parameter value",
        /// SQLSTATE 22023.
        #[role(invalid_arg)]
        InvalidParameterValue = 50856066 => "invalid parameter value",
        /// SQLSTATE 22013.
        InvalidPrecedingOrFollowingSize = 50593922 => "invalid preceding or following size",
        /// SQLSTATE 2201B.
        InvalidRegularExpression = 302252162 => "invalid regular expression",
        /// SQLSTATE 2201W.
        InvalidRowCountInLimitClause = 654573698 => "invalid row count in limit clause",
        /// SQLSTATE 2201X.
        InvalidRowCountInResultOffsetClause = 671350914 => "invalid row count in result offset clause",
        /// SQLSTATE 2202H.
        InvalidTablesampleArgument = 403177602 => "invalid tablesample argument",
        /// SQLSTATE 2202G.
        InvalidTablesampleRepeat = 386400386 => "invalid tablesample repeat",
        /// SQLSTATE 22009.
        InvalidTimeZoneDisplacementValue = 150995074 => "invalid time zone displacement value",
        /// SQLSTATE 2200C.
        InvalidUseOfEscapeCharacter = 318767234 => "invalid use of escape character",
        /// SQLSTATE 2200G.
        MostSpecificTypeMismatch = 385876098 => "most specific type mismatch",
        /// SQLSTATE 22004.
        NullValueNotAllowed = 67108994 => "null value not allowed",
        /// SQLSTATE 22002.
        NullValueNoIndicatorParameter = 33554562 => "null value no indicator parameter",
        /// SQLSTATE 22003.
        NumericValueOutOfRange = 50331778 => "numeric value out of range",
        /// SQLSTATE 2200H.
        SequenceGeneratorLimitExceeded = 402653314 => "sequence generator limit exceeded",
        /// SQLSTATE 22026.
        StringDataLengthMismatch = 101187714 => "string data length mismatch",
        /// SQLSTATE 22001.
        StringDataRightTruncation = 16777346 => "string data right truncation",
        /// SQLSTATE 22011.
        SubstringError = 17039490 => "substring error",
        /// SQLSTATE 22027.
        TrimError = 117964930 => "trim error",
        /// SQLSTATE 22024.
        UnterminatedCString = 67633282 => "unterminated c string",
        /// SQLSTATE 2200F.
        ZeroLengthCharacterString = 369098882 => "zero length character string",
        /// SQLSTATE 22P01.
        FloatingPointException = 16908418 => "floating point exception",
        /// SQLSTATE 22P02.
        InvalidTextRepresentation = 33685634 => "invalid text representation",
        /// SQLSTATE 22P03.
        InvalidBinaryRepresentation = 50462850 => "invalid binary representation",
        /// SQLSTATE 22P04.
        BadCopyFileFormat = 67240066 => "bad copy file format",
        /// SQLSTATE 22P05.
        UntranslatableCharacter = 84017282 => "untranslatable character",
        /// SQLSTATE 22P07.
        DatumVersionMismatch = 117571714 => "datum version mismatch",
        /// SQLSTATE 2200L.
        NotAnXmlDocument = 469762178 => "not an xml document",
        /// SQLSTATE 2200M.
        InvalidXmlDocument = 486539394 => "invalid xml document",
        /// SQLSTATE 2200N.
        InvalidXmlContent = 503316610 => "invalid xml content",
        /// SQLSTATE 2200S.
        InvalidXmlComment = 587202690 => "invalid xml comment",
        /// SQLSTATE 2200T.
        InvalidXmlProcessingInstruction = 603979906 => "invalid xml processing instruction",
        /// SQLSTATE 22030.
        DuplicateJsonObjectKeyValue = 786562 => "duplicate json object key value",
        /// SQLSTATE 22031.
        InvalidArgumentForSqlJsonDatetimeFunction = 17563778 => "invalid argument for sql json datetime function",
        /// SQLSTATE 22032.
        InvalidJsonText = 34340994 => "invalid json text",
        /// SQLSTATE 22033.
        InvalidSqlJsonSubscript = 51118210 => "invalid sql json subscript",
        /// SQLSTATE 22034.
        MoreThanOneSqlJsonItem = 67895426 => "more than one sql json item",
        /// SQLSTATE 22035.
        NoSqlJsonItem = 84672642 => "no sql json item",
        /// SQLSTATE 22036.
        NonNumericSqlJsonItem = 101449858 => "non numeric sql json item",
        /// SQLSTATE 22037.
        NonUniqueKeysInAJsonObject = 118227074 => "non unique keys in a json object",
        /// SQLSTATE 22038.
        SingletonSqlJsonItemRequired = 135004290 => "singleton sql json item required",
        /// SQLSTATE 22039.
        SqlJsonArrayNotFound = 151781506 => "sql json array not found",
        /// SQLSTATE 2203A.
        SqlJsonMemberNotFound = 285999234 => "sql json member not found",
        /// SQLSTATE 2203B.
        SqlJsonNumberNotFound = 302776450 => "sql json number not found",
        /// SQLSTATE 2203C.
        SqlJsonObjectNotFound = 319553666 => "sql json object not found",
        /// SQLSTATE 2203D.
        TooManyJsonArrayElements = 336330882 => "too many json array elements",
        /// SQLSTATE 2203E.
        TooManyJsonObjectMembers = 353108098 => "too many json object members",
        /// SQLSTATE 2203F.
        SqlJsonScalarRequired = 369885314 => "sql json scalar required",
        /// SQLSTATE 2203G.
        SqlJsonItemCannotBeCastToTargetType = 386662530 => "sql json item cannot be cast to target type",
        /// SQLSTATE 23000.
        IntegrityConstraintViolation = 194 => "integrity constraint violation",
        /// SQLSTATE 23001.
        RestrictViolation = 16777410 => "restrict violation",
        /// SQLSTATE 23502.
        NotNullViolation = 33575106 => "not null violation",
        /// SQLSTATE 23503.
        ForeignKeyViolation = 50352322 => "foreign key violation",
        /// SQLSTATE 23505.
        UniqueViolation = 83906754 => "unique violation",
        /// SQLSTATE 23514.
        CheckViolation = 67391682 => "check violation",
        /// SQLSTATE 23P01.
        ExclusionViolation = 16908482 => "exclusion violation",
        /// SQLSTATE 24000.
        InvalidCursorState = 258 => "invalid cursor state",
        /// SQLSTATE 25000.
        InvalidTransactionState = 322 => "invalid transaction state",
        /// SQLSTATE 25001.
        ActiveSqlTransaction = 16777538 => "active sql transaction",
        /// SQLSTATE 25002.
        BranchTransactionAlreadyActive = 33554754 => "branch transaction already active",
        /// SQLSTATE 25008.
        HeldCursorRequiresSameIsolationLevel = 134218050 => "held cursor requires same isolation level",
        /// SQLSTATE 25003.
        InappropriateAccessModeForBranchTransaction = 50331970 => "inappropriate access mode for branch transaction",
        /// SQLSTATE 25004.
        InappropriateIsolationLevelForBranchTransaction = 67109186 => "inappropriate isolation level for branch transaction",
        /// SQLSTATE 25005.
        NoActiveSqlTransactionForBranchTransaction = 83886402 => "no active sql transaction for branch transaction",
        /// SQLSTATE 25006.
        ReadOnlySqlTransaction = 100663618 => "read only sql transaction",
        /// SQLSTATE 25007.
        SchemaAndDataStatementMixingNotSupported = 117440834 => "schema and data statement mixing not supported",
        /// SQLSTATE 25P01.
        NoActiveSqlTransaction = 16908610 => "no active sql transaction",
        /// SQLSTATE 25P02.
        InFailedSqlTransaction = 33685826 => "in failed sql transaction",
        /// SQLSTATE 25P03.
        IdleInTransactionSessionTimeout = 50463042 => "idle in transaction session timeout",
        /// SQLSTATE 26000.
        InvalidSqlStatementName = 386 => "invalid sql statement name",
        /// SQLSTATE 27000.
        TriggeredDataChangeViolation = 450 => "triggered data change violation",
        /// SQLSTATE 28000.
        InvalidAuthorizationSpecification = 514 => "invalid authorization specification",
        /// SQLSTATE 28P01.
        InvalidPassword = 16908802 => "invalid password",
        /// SQLSTATE 2B000.
        DependentPrivilegeDescriptorsStillExist = 1154 => "dependent privilege descriptors still exist",
        /// SQLSTATE 2BP01.
        DependentObjectsStillExist = 16909442 => "dependent objects still exist",
        /// SQLSTATE 2D000.
        InvalidTransactionTermination = 1282 => "invalid transaction termination",
        /// SQLSTATE 2F000.
        SqlRoutineException = 1410 => "sql routine exception",
        /// SQLSTATE 2F005.
        #[symbol = "POSTGRESQL_ERR_S_R_E_FUNCTION_EXECUTED_NO_RETURN_STATEMENT"]
        SREFunctionExecutedNoReturnStatement = 83887490 => "function executed no return statement",
        /// SQLSTATE 2F002.
        #[symbol = "POSTGRESQL_ERR_S_R_E_MODIFYING_SQL_DATA_NOT_PERMITTED"]
        SREModifyingSqlDataNotPermitted = 33555842 => "modifying sql data not permitted",
        /// SQLSTATE 2F003.
        #[symbol = "POSTGRESQL_ERR_S_R_E_PROHIBITED_SQL_STATEMENT_ATTEMPTED"]
        SREProhibitedSqlStatementAttempted = 50333058 => "prohibited sql statement attempted",
        /// SQLSTATE 2F004.
        #[symbol = "POSTGRESQL_ERR_S_R_E_READING_SQL_DATA_NOT_PERMITTED"]
        SREReadingSqlDataNotPermitted = 67110274 => "reading sql data not permitted",
        /// SQLSTATE 34000.
        InvalidCursorName = 259 => "invalid cursor name",
        /// SQLSTATE 38000.
        ExternalRoutineException = 515 => "external routine exception",
        /// SQLSTATE 38001.
        #[symbol = "POSTGRESQL_ERR_E_R_E_CONTAINING_SQL_NOT_PERMITTED"]
        EREContainingSqlNotPermitted = 16777731 => "containing sql not permitted",
        /// SQLSTATE 38002.
        #[symbol = "POSTGRESQL_ERR_E_R_E_MODIFYING_SQL_DATA_NOT_PERMITTED"]
        EREModifyingSqlDataNotPermitted = 33554947 => "modifying sql data not permitted",
        /// SQLSTATE 38003.
        #[symbol = "POSTGRESQL_ERR_E_R_E_PROHIBITED_SQL_STATEMENT_ATTEMPTED"]
        EREProhibitedSqlStatementAttempted = 50332163 => "prohibited sql statement attempted",
        /// SQLSTATE 38004.
        #[symbol = "POSTGRESQL_ERR_E_R_E_READING_SQL_DATA_NOT_PERMITTED"]
        EREReadingSqlDataNotPermitted = 67109379 => "reading sql data not permitted",
        /// SQLSTATE 39000.
        ExternalRoutineInvocationException = 579 => "external routine invocation exception",
        /// SQLSTATE 39001.
        #[symbol = "POSTGRESQL_ERR_E_R_I_E_INVALID_SQLSTATE_RETURNED"]
        ERIEInvalidSqlstateReturned = 16777795 => "invalid sqlstate returned",
        /// SQLSTATE 39004.
        #[symbol = "POSTGRESQL_ERR_E_R_I_E_NULL_VALUE_NOT_ALLOWED"]
        ERIENullValueNotAllowed = 67109443 => "null value not allowed",
        /// SQLSTATE 39P01.
        #[symbol = "POSTGRESQL_ERR_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED"]
        ERIETriggerProtocolViolated = 16908867 => "trigger protocol violated",
        /// SQLSTATE 39P02.
        #[symbol = "POSTGRESQL_ERR_E_R_I_E_SRF_PROTOCOL_VIOLATED"]
        ERIESrfProtocolViolated = 33686083 => "srf protocol violated",
        /// SQLSTATE 39P03.
        #[symbol = "POSTGRESQL_ERR_E_R_I_E_EVENT_TRIGGER_PROTOCOL_VIOLATED"]
        ERIEEventTriggerProtocolViolated = 50463299 => "event trigger protocol violated",
        /// SQLSTATE 3B000.
        SavepointException = 1155 => "savepoint exception",
        /// SQLSTATE 3B001.
        #[symbol = "POSTGRESQL_ERR_S_E_INVALID_SPECIFICATION"]
        SEInvalidSpecification = 16778371 => "invalid savepoint specification",
        /// SQLSTATE 3D000.
        InvalidCatalogName = 1283 => "invalid catalog name",
        /// SQLSTATE 3F000.
        InvalidSchemaName = 1411 => "invalid schema name",
        /// SQLSTATE 40000.
        TransactionRollback = 4 => "transaction rollback",
        /// SQLSTATE 40002.
        #[symbol = "POSTGRESQL_ERR_T_R_INTEGRITY_CONSTRAINT_VIOLATION"]
        TRIntegrityConstraintViolation = 33554436 => "transaction integrity constraint violation",
        /// SQLSTATE 40001.
        #[symbol = "POSTGRESQL_ERR_T_R_SERIALIZATION_FAILURE"]
        TRSerializationFailure = 16777220 => "serialization failure",
        /// SQLSTATE 40003.
        #[symbol = "POSTGRESQL_ERR_T_R_STATEMENT_COMPLETION_UNKNOWN"]
        TRStatementCompletionUnknown = 50331652 => "statement completion unknown",
        /// SQLSTATE 40P01.
        #[symbol = "POSTGRESQL_ERR_T_R_DEADLOCK_DETECTED"]
        TRDeadlockDetected = 16908292 => "deadlock detected",
        /// SQLSTATE 42000.
        SyntaxErrorOrAccessRuleViolation = 132 => "syntax error or access rule violation",
        /// SQLSTATE 42601.
        SyntaxError = 16801924 => "syntax error",
        /// SQLSTATE 42501.
        InsufficientPrivilege = 16797828 => "insufficient privilege",
        /// SQLSTATE 42846.
        CannotCoerce = 101744772 => "cannot coerce",
        /// SQLSTATE 42803.
        GroupingError = 50364548 => "grouping error",
        /// SQLSTATE 42P20.
        WindowingError = 655492 => "windowing error",
        /// SQLSTATE 42P19.
        InvalidRecursion = 151388292 => "invalid recursion",
        /// SQLSTATE 42830.
        InvalidForeignKey = 819332 => "invalid foreign key",
        /// SQLSTATE 42602.
        InvalidName = 33579140 => "invalid name",
        /// SQLSTATE 42622.
        NameTooLong = 34103428 => "name too long",
        /// SQLSTATE 42939.
        ReservedName = 151818372 => "reserved name",
        /// SQLSTATE 42804.
        DatatypeMismatch = 67141764 => "datatype mismatch",
        /// SQLSTATE 42P18.
        IndeterminateDatatype = 134611076 => "indeterminate datatype",
        /// SQLSTATE 42P21.
        CollationMismatch = 17432708 => "collation mismatch",
        /// SQLSTATE 42P22.
        IndeterminateCollation = 34209924 => "indeterminate collation",
        /// SQLSTATE 42809.
        WrongObjectType = 151027844 => "wrong object type",
        /// SQLSTATE 428C9.
        GeneratedAlways = 156008580 => "generated always",
        /// SQLSTATE 42703.
        UndefinedColumn = 50360452 => "undefined column",
        /// SQLSTATE 42883.
        UndefinedFunction = 52461700 => "undefined function",
        /// SQLSTATE 42P01.
        UndefinedTable = 16908420 => "undefined table",
        /// SQLSTATE 42P02.
        UndefinedParameter = 33685636 => "undefined parameter",
        /// SQLSTATE 42704.
        UndefinedObject = 67137668 => "undefined object",
        /// SQLSTATE 42701.
        DuplicateColumn = 16806020 => "duplicate column",
        /// SQLSTATE 42P03.
        DuplicateCursor = 50462852 => "duplicate cursor",
        /// SQLSTATE 42P04.
        DuplicateDatabase = 67240068 => "duplicate database",
        /// SQLSTATE 42723.
        DuplicateFunction = 50884740 => "duplicate function",
        /// SQLSTATE 42P05.
        DuplicatePstatement = 84017284 => "duplicate prepared statement",
        /// SQLSTATE 42P06.
        DuplicateSchema = 100794500 => "duplicate schema",
        /// SQLSTATE 42P07.
        DuplicateTable = 117571716 => "duplicate table",
        /// SQLSTATE 42712.
        DuplicateAlias = 33845380 => "duplicate alias",
        /// SQLSTATE 42710.
        DuplicateObject = 290948 => "duplicate object",
        /// SQLSTATE 42702.
        AmbiguousColumn = 33583236 => "ambiguous column",
        /// SQLSTATE 42725.
        AmbiguousFunction = 84439172 => "ambiguous function",
        /// SQLSTATE 42P08.
        AmbiguousParameter = 134348932 => "ambiguous parameter",
        /// SQLSTATE 42P09.
        AmbiguousAlias = 151126148 => "ambiguous alias",
        /// SQLSTATE 42P10.
        InvalidColumnReference = 393348 => "invalid column reference",
        /// SQLSTATE 42611.
        InvalidColumnDefinition = 17064068 => "invalid column definition",
        /// SQLSTATE 42P11.
        InvalidCursorDefinition = 17170564 => "invalid cursor definition",
        /// SQLSTATE 42P12.
        InvalidDatabaseDefinition = 33947780 => "invalid database definition",
        /// SQLSTATE 42P13.
        InvalidFunctionDefinition = 50724996 => "invalid function definition",
        /// SQLSTATE 42P14.
        InvalidPstatementDefinition = 67502212 => "invalid prepared statement definition",
        /// SQLSTATE 42P15.
        InvalidSchemaDefinition = 84279428 => "invalid schema definition",
        /// SQLSTATE 42P16.
        InvalidTableDefinition = 101056644 => "invalid table definition",
        /// SQLSTATE 42P17.
        InvalidObjectDefinition = 117833860 => "invalid object definition",
        /// SQLSTATE 44000.
        WithCheckOptionViolation = 260 => "with check option violation",
        /// SQLSTATE 53000.
        InsufficientResources = 197 => "insufficient resources",
        /// SQLSTATE 53100.
        DiskFull = 4293 => "disk full",
        /// SQLSTATE 53200.
        #[role(no_memory)]
        OutOfMemory = 8389 => "out of memory",
        /// SQLSTATE 53300.
        TooManyConnections = 12485 => "too many connections",
        /// SQLSTATE 53400.
        ConfigurationLimitExceeded = 16581 => "configuration limit exceeded",
        /// SQLSTATE 54000.
        ProgramLimitExceeded = 261 => "program limit exceeded",
        /// SQLSTATE 54001.
        StatementTooComplex = 16777477 => "statement too complex",
        /// SQLSTATE 54011.
        TooManyColumns = 17039621 => "too many columns",
        /// SQLSTATE 54023.
        TooManyArguments = 50856197 => "too many arguments",
        /// SQLSTATE 55000.
        ObjectNotInPrerequisiteState = 325 => "object not in prerequisite state",
        /// SQLSTATE 55006.
        ObjectInUse = 100663621 => "object in use",
        /// SQLSTATE 55P02.
        CantChangeRuntimeParam = 33685829 => "cant change runtime param",
        /// SQLSTATE 55P03.
        LockNotAvailable = 50463045 => "lock not available",
        /// SQLSTATE 55P04.
        UnsafeNewEnumValueUsage = 67240261 => "unsafe new enum value usage",
        /// SQLSTATE 57000.
        OperatorIntervention = 453 => "operator intervention",
        /// SQLSTATE 57014.
        QueryCanceled = 67371461 => "query canceled",
        /// SQLSTATE 57P01.
        AdminShutdown = 16908741 => "admin shutdown",
        /// SQLSTATE 57P02.
        CrashShutdown = 33685957 => "crash shutdown",
        /// SQLSTATE 57P03.
        CannotConnectNow = 50463173 => "cannot connect now",
        /// SQLSTATE 57P04.
        DatabaseDropped = 67240389 => "database dropped",
        /// SQLSTATE 57P05.
        IdleSessionTimeout = 84017605 => "idle session timeout",
        /// SQLSTATE 58000.
        #[role(system)]
        SystemError = 517 => "system error",
        /// SQLSTATE 58030.
        IoError = 786949 => "io error",
        /// SQLSTATE 58P01.
        UndefinedFile = 16908805 => "undefined file",
        /// SQLSTATE 58P02.
        DuplicateFile = 33686021 => "duplicate file",
        /// SQLSTATE 72000.
        SnapshotTooOld = 135 => "snapshot too old",
        /// SQLSTATE F0000.
        ConfigFileError = 22 => "config file error",
        /// SQLSTATE F0001.
        LockFileExists = 16777238 => "lock file exists",
        /// SQLSTATE HV000.
        FdwError = 2456 => "fdw error",
        /// SQLSTATE HV005.
        FdwColumnNameNotFound = 83888536 => "fdw column name not found",
        /// SQLSTATE HV002.
        FdwDynamicParameterValueNeeded = 33556888 => "fdw dynamic parameter value needed",
        /// SQLSTATE HV010.
        FdwFunctionSequenceError = 264600 => "fdw function sequence error",
        /// SQLSTATE HV021.
        FdwInconsistentDescriptorInformation = 17303960 => "fdw inconsistent descriptor information",
        /// SQLSTATE HV024.
        FdwInvalidAttributeValue = 67635608 => "fdw invalid attribute value",
        /// SQLSTATE HV007.
        FdwInvalidColumnName = 117442968 => "fdw invalid column name",
        /// SQLSTATE HV008.
        FdwInvalidColumnNumber = 134220184 => "fdw invalid column number",
        /// SQLSTATE HV004.
        FdwInvalidDataType = 67111320 => "fdw invalid data type",
        /// SQLSTATE HV006.
        FdwInvalidDataTypeDescriptors = 100665752 => "fdw invalid data type descriptors",
        /// SQLSTATE HV091.
        FdwInvalidDescriptorFieldIdentifier = 19138968 => "fdw invalid descriptor field identifier",
        /// SQLSTATE HV00B.
        FdwInvalidHandle = 301992344 => "fdw invalid handle",
        /// SQLSTATE HV00C.
        FdwInvalidOptionIndex = 318769560 => "fdw invalid option index",
        /// SQLSTATE HV00D.
        FdwInvalidOptionName = 335546776 => "fdw invalid option name",
        /// SQLSTATE HV090.
        FdwInvalidStringLengthOrBufferLength = 2361752 => "fdw invalid string length or buffer length",
        /// SQLSTATE HV00A.
        FdwInvalidStringFormat = 285215128 => "fdw invalid string format",
        /// SQLSTATE HV009.
        FdwInvalidUseOfNullPointer = 150997400 => "fdw invalid use of null pointer",
        /// SQLSTATE HV014.
        FdwTooManyHandles = 67373464 => "fdw too many handles",
        /// SQLSTATE HV001.
        FdwOutOfMemory = 16779672 => "fdw out of memory",
        /// SQLSTATE HV00P.
        FdwNoSchemas = 536873368 => "fdw no schemas",
        /// SQLSTATE HV00J.
        FdwOptionNameNotFound = 436210072 => "fdw option name not found",
        /// SQLSTATE HV00K.
        FdwReplyHandle = 452987288 => "fdw reply handle",
        /// SQLSTATE HV00Q.
        FdwSchemaNotFound = 553650584 => "fdw schema not found",
        /// SQLSTATE HV00R.
        FdwTableNotFound = 570427800 => "fdw table not found",
        /// SQLSTATE HV00L.
        FdwUnableToCreateExecution = 469764504 => "fdw unable to create execution",
        /// SQLSTATE HV00M.
        FdwUnableToCreateReply = 486541720 => "fdw unable to create reply",
        /// SQLSTATE HV00N.
        FdwUnableToEstablishConnection = 503318936 => "fdw unable to establish connection",
        /// SQLSTATE P0000.
        PlpgsqlError = 32 => "plpgsql error",
        /// SQLSTATE P0001.
        RaiseException = 16777248 => "raise exception",
        /// SQLSTATE P0002.
        NoDataFound = 33554464 => "no data found",
        /// SQLSTATE P0003.
        TooManyRows = 50331680 => "too many rows",
        /// SQLSTATE P0004.
        AssertFailure = 67108896 => "assert failure",
        /// SQLSTATE XX000.
        #[role(internal)]
        InternalError = 2600 => "internal error",
        /// SQLSTATE XX001.
        DataCorrupted = 16779816 => "data corrupted",
        /// SQLSTATE XX002.
        IndexCorrupted = 33557032 => "index corrupted",
    }

    /// Where a condition comes from.
    pub(crate) enum ErrorDomain {
        /// Nowhere in particular.
        None = 0 => "",
        /// The parser and the analyser.
        Parser = 1 => "Parser",
        /// The executor.
        Executor = 2 => "Executor",
        /// Foreign data wrappers.
        ForeignData = 3 => "Foreign Data Wrapper",
        /// PL/pgSQL.
        PlPgSql = 4 => "PL/pgSQL",
    }
}
